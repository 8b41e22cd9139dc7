import { type Draw, drawItem, shuffled } from "../draw.js";

/** What the cells of a column follow: a rule that reads their row, a list of keys, ranges of a number, or nothing. */
export type ColumnKind = "derived" | "lookup" | "threshold" | "free";

/** A filled table of which it is known what every column follows. */
export interface MadeTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly kinds: readonly ColumnKind[];
  readonly rows: readonly (readonly string[])[];
  /** Another row as this table could have one, to take stale cells from. */
  readonly another: () => readonly string[];
}

type Columns = readonly (readonly [name: string, kind: ColumnKind])[];
type Makes = (draw: Draw) => (row: number) => readonly string[];

const two = (number: number): string => String(number).padStart(2, "0");
const three = (number: number): string => String(number).padStart(3, "0");
const cents = (count: number): string => (count / 100).toFixed(2);
const FIRSTS =
  "Marit Idris Chiara Tomas Wen Oksana Sam Nadia Pavel Ingrid Luca Amara Jonas Freya Mateo Yuki Hanna Omar Elif Bruno Clara Viktor Salma Erik".split(
    " ",
  );
const LASTS =
  "Solberg Bello Neri Pinto Lindqvist Hrytsenko Reyes Haddad Novak Berg Moretti Okafor Keller Olsen Vargas Tanaka Weber Aziz Demir Costa Dubois Petrov Mansour Holm".split(
    " ",
  );
const PLACES = "Bergen Lagos Turin Braga Lviv Tucson Oulu Perth Graz Lyon".split(" ");
const COUNTRIES = "Norway,Nigeria,Italy,Portugal,Ukraine,United States,Finland,Australia,Austria,France".split(",");
const DEPARTMENTS = "Research,Sales,Human Resources,Logistics,Finance".split(",");
const DEPARTMENT_CODES = "RD,SL,HR,LG,FN".split(",");
const CATEGORIES = "Lighting,Kitchen,Garden,Office".split(",");
const CATEGORY_CODES = "LGT,KTN,GRD,OFF".split(",");
const WORDS = "amber basin cedar delta ember fjord grove heron inlet jetty lagoon maple".split(" ");
const REMARKS = "call back,paid late,new contact,moved,prefers mail,none,see file,asked for discount".split(",");
const MONTHS = "January February March April May June July August September October November December".split(" ");
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** One of a few items, the first ones more often. */
const skewed = (size: number, draw: Draw): number => Math.min(draw(size), draw(size + 1));

const CONTACTS: Columns = [
  ["First", "free"],
  ["Last", "free"],
  ["Name", "derived"],
  ["Initials", "derived"],
  ["Email", "derived"],
  ["Phone", "free"],
  ["City", "free"],
  ["Country", "lookup"],
];
const contacts: Makes = (draw) => () => {
  const [first, last, city] = [drawItem(FIRSTS, draw), drawItem(LASTS, draw), skewed(5, draw)];
  const email = `${first}.${last}@example.org`.toLowerCase();
  const phone = `+${30 + draw(60)} ${100 + draw(900)} ${1000 + draw(9000)}`;
  const initials = `${first.charAt(0)}${last.charAt(0)}`;
  return [first, last, `${last}, ${first}`, initials, email, phone, PLACES[city] ?? "", COUNTRIES[city] ?? ""];
};

const INVOICES: Columns = [
  ["Invoice", "free"],
  ["Customer", "free"],
  ["Date", "free"],
  ["Booked", "derived"],
  ["Quantity", "free"],
  ["Unit price", "free"],
  ["Total", "derived"],
  ["Reference", "derived"],
];
const invoices: Makes = (draw) => (row) => {
  const [year, month, day] = [2023 + draw(2), 1 + draw(12), 1 + draw(28)];
  const [count, price] = [1 + draw(20), 50 + draw(9000)];
  const customer = `${capital(drawItem(WORDS, draw))} ${drawItem(["Ltd", "GmbH", "AS"], draw)}`;
  const [number, date] = [`INV-${1001 + row}`, `${year}-${two(month)}-${two(day)}`];
  const booked = `${two(day)}/${two(month)}/${year}`;
  return [number, customer, date, booked, String(count), cents(price), cents(count * price), `${number}/${year}`];
};

const STAFF: Columns = [
  ["Employee", "free"],
  ["Department", "free"],
  ["Code", "lookup"],
  ["Started", "free"],
  ["Year", "derived"],
  ["Points", "free"],
  ["Band", "threshold"],
  ["User", "derived"],
  ["Remark", "free"],
];
const staff: Makes = (draw) => () => {
  const [first, last, department] = [drawItem(FIRSTS, draw), drawItem(LASTS, draw), skewed(5, draw)];
  const started = `${two(1 + draw(28))}.${two(1 + draw(12))}.${2009 + draw(15)}`;
  const points = 20 + draw(80);
  const band = points < 45 ? "junior" : points < 75 ? "regular" : "senior";
  const user = `${first.charAt(0)}${last}`.toLowerCase();
  const [name, code] = [DEPARTMENTS[department] ?? "", DEPARTMENT_CODES[department] ?? ""];
  const year = started.slice(-4);
  return [`${first} ${last}`, name, code, started, year, String(points), band, user, drawItem(REMARKS, draw)];
};

const PRODUCTS: Columns = [
  ["SKU", "free"],
  ["Category", "lookup"],
  ["Product", "free"],
  ["Slug", "derived"],
  ["Weight kg", "free"],
  ["Weight", "derived"],
  ["Price", "free"],
  ["Class", "threshold"],
];
const products: Makes = (draw) => () => {
  const category = skewed(4, draw);
  const product = `${capital(drawItem(WORDS, draw))} ${capital(drawItem(WORDS, draw))} ${1 + draw(9)}`;
  const [weight, price] = [100 + draw(9000), 199 + draw(20_000)];
  return [
    `${CATEGORY_CODES[category] ?? ""}-${three(draw(1000))}`,
    CATEGORIES[category] ?? "",
    product,
    product.toLowerCase().replaceAll(" ", "-"),
    (weight / 1000).toFixed(3),
    `${weight} g`,
    cents(price),
    price < 10_000 ? "basic" : "premium",
  ];
};

const EVENTS: Columns = [
  ["Title", "free"],
  ["Date", "free"],
  ["Month", "derived"],
  ["Venue", "free"],
  ["City", "lookup"],
  ["Label", "derived"],
  ["Seats", "free"],
  ["Size", "threshold"],
];
const events: Makes = (draw) => () => {
  const [month, day, venue] = [1 + draw(12), 1 + draw(28), draw(6)];
  const title = `${capital(drawItem(WORDS, draw))} ${drawItem(["meetup", "workshop", "concert", "fair"], draw)}`;
  const seats = 10 * (2 + draw(58));
  const date = `2024-${two(month)}-${two(day)}`;
  const size = seats <= 100 ? "small" : seats <= 300 ? "medium" : "large";
  const place = `${capital(WORDS[venue] ?? "")} Hall`;
  return [title, date, MONTHS[month - 1] ?? "", place, PLACES[venue % 4] ?? "", `${title} (${date})`, `${seats}`, size];
};

const READINGS: Columns = [
  ["Sensor", "free"],
  ["Room", "lookup"],
  ["Time", "free"],
  ["Hour", "derived"],
  ["Celsius", "free"],
  ["Shown", "derived"],
  ["State", "threshold"],
];
const readings: Makes = (draw) => () => {
  const [sensor, hour, celsius] = [1 + draw(7), draw(24), 50 + draw(350)];
  const time = `${two(hour)}:${two(draw(60))}`;
  const state = celsius < 180 ? "cold" : celsius < 240 ? "fine" : "hot";
  const shown = `${(celsius / 10).toFixed(1)} °C`;
  return [`S-${two(sensor)}`, `Lab ${sensor * 3}`, time, two(hour), (celsius / 10).toFixed(1), shown, state];
};

const CUSTOMERS: Columns = [
  ["Customer", "free"],
  ["Called", "free"],
  ["Since", "free"],
  ["Group", "free"],
  ["Discount", "free"],
  ["Remark", "free"],
];
/** Columns that nearly follow a rule: a fifth of the names differ, and the group goes with the remark more often than not. */
const customers: Makes = (draw) => () => {
  const [first, last, remark] = [drawItem(FIRSTS, draw), drawItem(LASTS, draw), draw(REMARKS.length)];
  const called = draw(5) === 0 ? drawItem(FIRSTS, draw) : first;
  const group = draw(4) === 0 ? "ABC".charAt(draw(3)) : "ABC".charAt(remark % 3);
  const discount = drawItem(["0 %", "5 %", "10 %"], draw);
  return [`${first} ${last}`, called, `${2005 + draw(20)}`, group, discount, REMARKS[remark] ?? ""];
};

const LOG: Columns = [
  ["Ticket", "free"],
  ["Opened by", "free"],
  ["Priority", "free"],
  ["Hours", "free"],
  ["Paid", "free"],
  ["Topic", "free"],
];
/** Columns of which none follows another. */
const log: Makes = (draw) => () => [
  `T${draw(100_000)}`,
  drawItem(FIRSTS, draw),
  drawItem(["low", "normal", "normal", "high"], draw),
  `${1 + draw(40)}`,
  drawItem(["yes", "no"], draw),
  `${drawItem(WORDS, draw)} ${drawItem(WORDS, draw)}`,
];

const MEMBERS: Columns = [
  ["Member", "free"],
  ["Name", "free"],
  ["Sort name", "free"],
  ["Email", "free"],
  ["Type", "free"],
  ["Fee", "free"],
  ["Joined", "free"],
  ["Since", "derived"],
];
const ACCENTED = "Jörg,Zoë,André,Søren".split(",");
/** Columns with rightful exceptions: names of three parts, letters that addresses do without, a second address of a name, a reduced fee. */
const members: Makes = (draw) => (row) => {
  const [kind, last] = [draw(12), drawItem(LASTS, draw)];
  const first = kind === 0 ? drawItem(ACCENTED, draw) : drawItem(FIRSTS, draw);
  const middle = kind === 1 ? "van " : kind === 2 ? `${drawItem(FIRSTS, draw)} ` : "";
  const family = kind === 1 ? `van ${last}` : last;
  const given = kind === 2 ? `${first} ${middle}`.trim() : first;
  const plain = first.normalize("NFD").replace(/\p{M}/gu, "").replace("ø", "o");
  const number = draw(15) === 0 ? String(2 + draw(2)) : "";
  const email = `${plain}.${family.replace(" ", "")}${number}@example.org`.toLowerCase();
  const type = skewed(3, draw);
  const fee = draw(12) === 0 ? "10.00" : ["40.00", "60.00", "100.00"][type];
  const joined = `${2005 + draw(20)}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
  const types = ["single", "couple", "family"];
  return [
    `M-${three(row + 1)}`,
    `${first} ${middle}${last}`,
    `${family}, ${given}`,
    email,
    types[type] ?? "",
    fee ?? "",
    joined,
    joined.slice(0, 4),
  ];
};

const ORDERS: Columns = [
  ["Order", "free"],
  ["Country", "free"],
  ["Currency", "free"],
  ["Region", "lookup"],
  ["Net", "free"],
  ["Shipping", "free"],
  ["Status", "free"],
];
const CURRENCIES = "NOK,NGN,EUR,EUR,UAH,USD".split(",");
const REGIONS = "North,South,South,South,East,West".split(",");
/** Columns that hold for nearly all rows: some pay in another currency, some have their order sent faster. */
const orders: Makes = (draw) => (row) => {
  const [country, net] = [skewed(6, draw), 500 + draw(12_000)];
  const currency = draw(14) === 0 ? "USD" : (CURRENCIES[country] ?? "");
  const shipping = draw(14) === 0 ? "express" : net < 5000 ? "paid" : "free";
  const status = drawItem(["sent", "sent", "open", "returned"], draw);
  return [`${5001 + row}`, COUNTRIES[country] ?? "", currency, REGIONS[country] ?? "", cents(net), shipping, status];
};

const SUBSCRIPTIONS: Columns = [
  ["Subscriber", "free"],
  ["Plan", "free"],
  ["Price", "free"],
  ["Student", "free"],
  ["Country", "free"],
  ["Tax", "free"],
  ["Language", "lookup"],
];
const TAXES = "25 %,7 %,22 %,23 %".split(",");
const LANGUAGES = "Norwegian,English,Italian,Portuguese".split(",");
/** Students pay half of the price of their plan, and some pay no tax. */
const subscriptions: Makes = (draw) => () => {
  const [plan, country, isStudent] = [skewed(3, draw), skewed(4, draw), draw(10) === 0];
  const prices = isStudent ? ["6", "9", "15"] : ["12", "18", "30"];
  return [
    `${drawItem(FIRSTS, draw)} ${drawItem(LASTS, draw)}`,
    ["basic", "plus", "family"][plan] ?? "",
    prices[plan] ?? "",
    isStudent ? "yes" : drawItem(["no", ""], draw),
    COUNTRIES[country] ?? "",
    draw(12) === 0 ? "exempt" : (TAXES[country] ?? ""),
    LANGUAGES[country] ?? "",
  ];
};

const COURSES: Columns = [
  ["Course", "free"],
  ["Teacher", "free"],
  ["Room", "free"],
  ["Building", "lookup"],
  ["Date", "free"],
  ["Month", "derived"],
  ["Remark", "free"],
];
const SUBJECTS = "Drawing,Pottery,French,Yoga,Chess".split(",");
/** Someone else teaches now and then, always the same stand-in, and some lessons are moved to the hall. */
const courses: Makes = (draw) => () => {
  const [subject, month, day] = [skewed(5, draw), 1 + draw(12), 1 + draw(28)];
  const [isMoved, isAway] = [draw(12) === 0, draw(10) === 0];
  return [
    SUBJECTS[subject] ?? "",
    isAway ? (LASTS[0] ?? "") : (LASTS[subject + 6] ?? ""),
    isMoved ? "Hall" : `R${11 + subject}`,
    ["Old wing", "New wing", "New wing", "Gym", "Annex"][subject] ?? "",
    `${day}.${month}.2024`,
    MONTHS[month - 1] ?? "",
    isAway ? "stand-in" : drawItem(["", "full", "places left"], draw),
  ];
};

const RENTALS: Columns = [
  ["Booking", "free"],
  ["Car", "free"],
  ["Class", "lookup"],
  ["Days", "free"],
  ["Rate", "free"],
  ["Amount", "free"],
  ["Deposit", "free"],
  ["Label", "derived"],
];
const CARS = "Fiat Panda,Opel Corsa,Volvo V60,Ford Transit".split(",");
/** Days times rate, which is waived now and then; some leave a higher deposit, and some none. */
const rentals: Makes = (draw) => (row) => {
  const [car, days] = [skewed(4, draw), 1 + draw(20)];
  const rate = [29, 35, 59, 79][car] ?? 0;
  const deposit = draw(12) === 0 ? drawItem(["0", "1000"], draw) : ["300", "300", "500", "700"][car];
  const [booking, name] = [`B${700 + row}`, CARS[car] ?? ""];
  return [
    booking,
    name,
    ["small", "small", "large", "van"][car] ?? "",
    String(days),
    String(rate),
    draw(12) === 0 ? "0" : String(days * rate),
    deposit ?? "",
    `${booking}: ${name}`,
  ];
};

const SHIPMENTS: Columns = [
  ["Parcel", "free"],
  ["Depot", "free"],
  ["Carrier", "free"],
  ["Kilograms", "free"],
  ["Size", "free"],
  ["Fragile", "free"],
  ["Hub", "lookup"],
];
/** Depots give their parcels to one carrier, but fragile ones to another; some small parcels go as large ones. */
const shipments: Makes = (draw) => (row) => {
  const [depot, kilograms, isFragile] = [skewed(4, draw), 1 + draw(300), draw(9) === 0];
  return [
    `P${three(row)}${draw(10)}`,
    PLACES[depot] ?? "",
    isFragile ? "Swan" : (["Heron", "Swift", "Swan", "Swift"][depot] ?? ""),
    (kilograms / 10).toFixed(1),
    draw(14) === 0 ? "L" : kilograms < 50 ? "S" : kilograms < 150 ? "M" : "L",
    isFragile ? "x" : "",
    ["North", "South", "South", "West"][depot] ?? "",
  ];
};

const PRACTICES: Columns = [
  ["Doctor", "free"],
  ["Practice", "free"],
  ["Email", "free"],
  ["Badge", "derived"],
  ["Website", "free"],
  ["Room", "free"],
  ["Floor", "lookup"],
];
const PROVIDERS = "gmail.example,gmail.example,posteo.example,web.example".split(",");
/** Some have an address with another provider than their practice, or with one a name of their own, and some a page elsewhere. */
const practices: Makes = (draw) => (row) => {
  const [first, last, room] = [drawItem(FIRSTS, draw), drawItem(LASTS, draw), skewed(6, draw)];
  const user = `${first}.${last}`.toLowerCase();
  const own = draw(3) === 0 ? `${last}${10 + draw(80)}`.toLowerCase() : user;
  const email = draw(12) === 0 ? `${own}@${drawItem(PROVIDERS, draw)}` : `${user}@praxis.example`;
  const website = `https://${draw(14) === 0 ? "pages.example" : "praxis.example"}/${last.toLowerCase()}`;
  return [
    `${first} ${last}`,
    `Praxis ${three(row + 1)}`,
    email,
    `${first.charAt(0)}. ${last}`,
    website,
    `R${room + 1}`,
    ["ground", "ground", "first", "first", "second", "second"][room] ?? "",
  ];
};

const TABLES: readonly (readonly [name: string, columns: Columns, makes: Makes])[] = [
  ["contacts", CONTACTS, contacts],
  ["invoices", INVOICES, invoices],
  ["staff", STAFF, staff],
  ["products", PRODUCTS, products],
  ["events", EVENTS, events],
  ["readings", READINGS, readings],
  ["customers", CUSTOMERS, customers],
  ["log", LOG, log],
  ["members", MEMBERS, members],
  ["orders", ORDERS, orders],
  ["subscriptions", SUBSCRIPTIONS, subscriptions],
  ["courses", COURSES, courses],
  ["rentals", RENTALS, rentals],
  ["shipments", SHIPMENTS, shipments],
  // New ones stand last, so that the others are drawn as before.
  ["practices", PRACTICES, practices],
];

/** Rows that tables have. */
const SIZES: readonly number[] = [16, 30, 60];

/** One table of every kind, of drawn length and with its columns in a drawn order. */
export function makeTables(draw: Draw): readonly MadeTable[] {
  return TABLES.map(([name, columns, makes]) => {
    const order = shuffled(
      columns.map((_, at) => at),
      draw,
    );
    const make = makes(draw);
    const ordered = <Item>(cells: readonly Item[]): readonly Item[] => order.map((at) => cells[at] as Item); // in range
    const count = drawItem(SIZES, draw);
    return {
      name,
      header: ordered(columns.map(([header]) => header)),
      kinds: ordered(columns.map(([, kind]) => kind)),
      rows: Array.from({ length: count }, (_, row) => ordered(make(row))),
      another: () => ordered(make(draw(1000))),
    };
  });
}
