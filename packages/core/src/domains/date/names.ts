/**
 * Names of months and weekdays. They stand here, and are not asked of `Intl`, because those differ between versions of
 * ICU ("Sep" became "Sept") and a program has to read and write the same on every machine. A test compares the full
 * names with `Intl`. Months are in the form that stands beside a day ("3 января", "3 września").
 */
interface Names {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** Spellings that are read but never written: per month, separated by `/`. */
  readonly alsoMonths: readonly string[];
}

/** A kind of name that can be written. */
export type NameKind = "months" | "shortMonths" | "weekdays" | "shortWeekdays";

function names(months: string, short: string, weekdays: string, shortWeekdays: string, also = ""): Names {
  return {
    months: months.split(" "),
    shortMonths: short.split(" "),
    weekdays: weekdays.split(" "),
    shortWeekdays: shortWeekdays.split(" "),
    alsoMonths: also === "" ? [] : also.split(" "),
  };
}

const ENGLISH = names(
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  "Mon Tue Wed Thu Fri Sat Sun",
  "- - - - - - - - sept - - -",
);

const LANGUAGES: Readonly<Record<string, Names>> = {
  en: ENGLISH,
  de: names(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "Mo Di Mi Do Fr Sa So",
    "jänner/jän feber mär/mrz/maerz - - jun jul - sep - - -",
  ),
  fr: names(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lun. mar. mer. jeu. ven. sam. dim.",
    "jan fevrier/fév/fev - - - - juill aout - - - decembre/dec",
  ),
  es: names(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sept oct nov dic",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lun mar mié jue vie sáb dom",
    "- - - - - - - - setiembre/set - - -",
  ),
  it: names(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "lun mar mer gio ven sab dom",
  ),
  pt: names(
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "seg. ter. qua. qui. sex. sáb. dom.",
    "- - marco - - - - - - - - -",
  ),
  nl: names(
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ma di wo do vr za zo",
  ),
  sv: names(
    "januari februari mars april maj juni juli augusti september oktober november december",
    "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    "måndag tisdag onsdag torsdag fredag lördag söndag",
    "mån tis ons tors fre lör sön",
  ),
  da: names(
    "januar februar marts april maj juni juli august september oktober november december",
    "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
    "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "man. tirs. ons. tors. fre. lør. søn.",
  ),
  nb: names(
    "januar februar mars april mai juni juli august september oktober november desember",
    "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.",
    "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "man. tir. ons. tor. fre. lør. søn.",
  ),
  fi: names(
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    "tammik. helmik. maalisk. huhtik. toukok. kesäk. heinäk. elok. syysk. lokak. marrask. jouluk.",
    "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "ma ti ke to pe la su",
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
  ),
  pl: names(
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "pon. wt. śr. czw. pt. sob. niedz.",
    "styczeń luty marzec kwiecień - czerwiec lipiec sierpień wrzesień październik/paz listopad grudzień",
  ),
  cs: names(
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "led úno bře dub kvě čvn čvc srp zář říj lis pro",
    "pondělí úterý středa čtvrtek pátek sobota neděle",
    "po út st čt pá so ne",
    "leden únor březen duben květen červen červenec srpen - říjen listopad prosinec",
  ),
  sk: names(
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "jan feb mar apr máj jún júl aug sep okt nov dec",
    "pondelok utorok streda štvrtok piatok sobota nedeľa",
    "po ut st št pi so ne",
    "január február marec apríl - - - august september október november december",
  ),
  hu: names(
    "január február március április május június július augusztus szeptember október november december",
    "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
    "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "H K Sze Cs P Szo V",
  ),
  ro: names(
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
    "luni marți miercuri joi vineri sâmbătă duminică",
    "lun. mar. mie. joi vin. sâm. dum.",
  ),
  hr: names(
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
    "sij velj ožu tra svi lip srp kol ruj lis stu pro",
    "ponedjeljak utorak srijeda četvrtak petak subota nedjelja",
    "pon uto sri čet pet sub ned",
    "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan - studeni/studenog prosinac",
  ),
  tr: names(
    "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
    "Pzt Sal Çar Per Cum Cmt Paz",
  ),
  id: names(
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
    "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
    "Sen Sel Rab Kam Jum Sab Min",
  ),
  ru: names(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "пн вт ср чт пт сб вс",
    "январь февраль/фев март апрель май июнь июль август сентябрь/сен октябрь ноябрь/ноя декабрь",
  ),
  uk: names(
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
    "понеділок вівторок середа четвер пʼятниця субота неділя",
    "пн вт ср чт пт сб нд",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
  ),
  bg: names(
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "яну фев март апр май юни юли авг сеп окт ное дек",
    "понеделник вторник сряда четвъртък петък събота неделя",
    "пн вт ср чт пт сб нд",
  ),
  el: names(
    "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
    "Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή",
    "Δευ Τρί Τετ Πέμ Παρ Σάβ Κυρ",
    "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος",
  ),
  "en-GB": { ...ENGLISH, shortMonths: ENGLISH.shortMonths.with(8, "Sept") },
};

/** Codes of the languages (ISO 639-1), English first; British English differs from it in one abbreviation. */
export const LANGUAGE_CODES: readonly string[] = Object.keys(LANGUAGES);

/** The name of a month (1 to 12) or weekday (1 is Monday) in a language, as it is written in the middle of a sentence. */
export function nameOf(kind: NameKind, index: number, language: string): string | undefined {
  return LANGUAGES[language]?.[kind][index - 1];
}

/** The name in English of the language with this code. */
export function languageName(code: string): string {
  return LANGUAGE_NAMES[code] ?? code;
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
  pt: "Portuguese",
  nl: "Dutch",
  sv: "Swedish",
  da: "Danish",
  nb: "Norwegian",
  fi: "Finnish",
  pl: "Polish",
  cs: "Czech",
  sk: "Slovak",
  hu: "Hungarian",
  ro: "Romanian",
  hr: "Croatian",
  tr: "Turkish",
  id: "Indonesian",
  ru: "Russian",
  uk: "Ukrainian",
  bg: "Bulgarian",
  el: "Greek",
  "en-GB": "British English",
};

/** The number of the month that a word names in any of the languages, whatever its case and with or without a final dot. */
export function monthNamed(word: string): number | undefined {
  return MONTHS.get(folded(word));
}

/** The number of the weekday (1 is Monday) that a word names in any of the languages, as {@link monthNamed} does for months. */
export function weekdayNamed(word: string): number | undefined {
  return WEEKDAYS.get(folded(word)) ?? MORE_WEEKDAYS[folded(word)];
}

const MORE_WEEKDAYS: Readonly<Record<string, number>> = { tues: 2, weds: 3, thur: 4, thurs: 4 };

/** Shows that English is British: without it, both write the same. */
export const BRITISH: RegExp = /\bSept\b/i;

/** The languages other than English in which some word of a text is the name of a month or weekday. */
export function languagesOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [word] of text.matchAll(WORD))
    for (const code of LANGUAGES_BY_NAME.get(folded(word)) ?? []) found.add(code);
  return [...found];
}

const WORD = /\p{L}[\p{L}\p{M}ʼ]*(?:-feira)?/gu;

/** Lower case without dots: also without the combining dot that a Turkish capital İ leaves. */
function folded(word: string): string {
  return word.toLowerCase().replace(/\.|\u0307/g, "");
}

type Words = (names: Names, index: number) => readonly (string | undefined)[];

function tableOf(size: number, words: Words): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const names of Object.values(LANGUAGES)) {
    for (let index = 0; index < size; index++) {
      for (const word of words(names, index)) {
        if (word !== undefined && word !== "-" && !table.has(folded(word))) table.set(folded(word), index + 1);
      }
    }
  }
  return table;
}

/** Where languages disagree (Croatian "lip" is June, Polish "lip" July), the language that stands first is right. */
const MONTHS: ReadonlyMap<string, number> = tableOf(12, ({ months, shortMonths, alsoMonths }, index) => [
  months[index],
  shortMonths[index],
  ...(alsoMonths[index]?.split("/") ?? []),
]);

const WEEKDAYS: ReadonlyMap<string, number> = tableOf(7, ({ weekdays, shortWeekdays }, index) => [
  weekdays[index],
  shortWeekdays[index],
]);

const LANGUAGES_BY_NAME: ReadonlyMap<string, readonly string[]> = languageTable();

function languageTable(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [code, { months, shortMonths, weekdays, shortWeekdays }] of Object.entries(LANGUAGES)) {
    if (code === "en") continue;
    for (const name of new Set([...months, ...shortMonths, ...weekdays, ...shortWeekdays].map(folded))) {
      const codes = table.get(name);
      if (codes === undefined) table.set(name, [code]);
      else codes.push(code);
    }
  }
  return table;
}
