/** What a developer would write by hand for the jobs of the speed comparison, assuming well-formed rows. */

export function surnameFirst(name: string): string {
  const space = name.indexOf(" ");
  return `${name.slice(space + 1)}, ${name.charAt(0)}.`;
}

export function plainPhone(phone: string): string {
  return phone.replace("(", "").replace(") ", "-");
}

export function mailDomain(address: string): string {
  return address.slice(address.indexOf("@") + 1);
}

export function mailAddress(first: string, last: string): string {
  return `${first.toLowerCase()}.${last.toLowerCase()}@example.org`;
}

export function dayFirst(date: string): string {
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${year}`;
}
