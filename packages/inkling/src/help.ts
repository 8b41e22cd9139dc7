/** What the exit codes mean; shown by `inkling --help`. */
export const EXIT_HELP = `
Exit codes:
  0    done; also when there is nothing to do, or no answer is sure enough to be filled in
  1    a column could not be learned: its examples contradict each other, or no rule was found
  2    wrong options, or an input that cannot be read
  3    the output cannot be written; what was there before is untouched
  4    inkling check found cells that are probably wrong
  70   a mistake in Inkling itself
  130  interrupted; nothing half-written is left behind

Run "inkling help fill" for examples.`;

/** Text behind the help of each command. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  fill: `
A column is to be filled when it has filled and blank cells and at least half are blank (if no column is like that: when it has
both at all). Where it has more filled cells than another such column, and is filled in the rows where that is blank, too, it is read
instead, such as a day of payment; so are columns of which each row fills one, such as debit and credit. Its rule is learned from the
rows where it is filled, and may read every column that is not itself to be filled. --column and --from say otherwise. Cells that are
filled are never changed. One that is probably wrong is named and not learned from, unless --keep says that its row is right; with
--strict every filled cell is.

Answers are marked ✓ sure, ? unsure, · unanswered. Only sure ones are written; with --accept suggest unsure ones too. All other
cells stay as they are, in text files byte for byte. Files are written completely or not at all.

--risk is the share of the sure answers that may be wrong, such as 2% or 0.02. A higher one fills more cells and changes no value.
At the default, two examples are seldom enough and three mostly are. Rows unlike every example are never filled in at any risk,
unless --accept suggest is given.

At a terminal it asks about the rows whose answer tells most, until fewer than half a wrong row is expected to remain; the answers
become cells too. --yes asks nothing, and nothing is ever asked with --json, through a pipe, or where CI is set.

Limits: 200 distinct examples and 200 distinct other rows, spread over the file, are shown to the learner; rows with a cell above
20,000 characters stay blank; a workbook may have 64 MiB (delimited text has no limit).

Examples:
  inkling fill contacts.csv                        look at what it would do
  inkling fill contacts.csv -o filled.csv          write the filled table
  inkling fill contacts.csv --in-place             replace the file
  inkling fill contacts.csv --yes                  ask nothing
  inkling fill contacts.csv --risk 2%              fill more: one in fifty may be wrong
  inkling fill contacts.csv --keep 7               row 7 is right, though it looks wrong
  inkling fill contacts.csv --column Handle        only this column (a number works too)
  inkling fill orders.tsv --from SKU --rule sku.ts keep the rule as a TypeScript function
  inkling fill people.xlsx --sheet 2 --json        for machines`,
  learn: `
Examples:
  inkling learn contacts.csv                                     show the rule of every column to be filled
  inkling learn contacts.csv --column Handle --rule handle.json  save it for inkling apply
  inkling learn contacts.csv --column Handle --rule handle.ts    keep it as a TypeScript function`,
  apply: `
The columns a rule reads are found by their names, in any case; --rename says where the table has another name. Columns that it does
not read may be missing. A saved rule has no risk of its own: --risk counts here too.

Examples:
  inkling apply handle.json more.csv                  look at what it would do
  inkling apply handle.json more.csv -o filled.csv    write the filled table
  inkling apply handle.json more.csv --column Nick    fill another column, or add one
  inkling apply rules.json more.csv --column Handle   use one rule of several
  inkling apply handle.json more.csv --rename "Full name=Name"  read "Full name" where the rule reads "Name"`,
  fix: `
RULE is a saved rule, and FILE the table that was filled with it. The rule is learned again so that it also gives the right answer,
and keeps all its examples and every confirmed answer (--keep). Then what it had filled in is brought up to date: a cell is changed
only where it holds what the old rule filled in, and where the new one is sure. What the new rule only suggests stays and is named;
--all takes it, too. Cells that somebody has edited since stay as well. Give --risk and --accept as they were when the table was
filled: they say which cells the rule had filled in, and --risk also how sure the new one must be.

What would change is shown first: the old and the new value, and how sure the new one is. A cell that is right as it is stays with
--keep. It is written with -o, --in-place or --yes, or after a yes in a terminal: the table, and the rule in place of RULE. Rows are
counted as a spreadsheet does; the header is row 1.

Examples:
  inkling fix handle.json filled.csv --row 7 --value "j.von-neumann"             look at what would change
  inkling fix handle.json filled.csv --row 7 --value "j.von-neumann" --in-place  change the table and the rule
  inkling fix handle.json filled.csv --row 7 --value x --keep 3 --keep 4         rows 3 and 4 are right and stay
  inkling fix rules.json filled.csv --column Handle --row 7 --value x -o out.csv one rule of several`,
  check: `
For every column, or each --column, a rule is looked for that reads the other columns or those of --from: a program, one value for
every key, or one label for every range of a number. Cells that break the rule which nearly all rows follow are named, with what the
rule gives there. Columns without such a rule, and cells that were not judged, are listed with the reason: nothing is known about them.

Nothing is changed unless -o or --in-place asks for the repaired table. It has what the rules give where a cell is wrong at least as
surely as --confidence says (95 %: mostly slips of the keyboard, and cells that hold what another row should); all others stay, and
are counted. So do cells that may be right because another cell of their row may be wrong instead. The exit code is 0 when no cell is
found to be wrong, and 4 when some are.

Examples:
  inkling check payroll.csv                          every column that follows from others
  inkling check payroll.csv --column Email           only this column
  inkling check payroll.csv --column Email --from Name
  inkling check payroll.csv --json                   for machines
  inkling check payroll.csv -o repaired.csv          write the table with the surest mistakes repaired
  inkling check payroll.csv -o r.csv --confidence 80%   repair less sure ones, too`,
  explain: `
Examples:
  inkling explain handle.json
  inkling explain handle.json --ts > handle.ts
  inkling explain rules.json --column Handle --ts > handle.ts`,
  batch: `
Each line of input is a task, and blank lines are skipped; "id", "inputs", "columns", "risk" (a share, such as 0.01), "stepsMax",
"strict" and an example's "confirmed" may be left out:
  {"id":"t1","examples":[{"input":["Ada Lovelace"],"output":"A. Lovelace"}],"inputs":[["Alan Turing"],["Plato"]]}

Each line of output has the same "id" and a "status":
  learned   "program", "predictions" in the order of the inputs, "suspects" where examples are probably wrong, "ms"
  conflict  "examples" that contradict each other, counted from 0, "message", "ms"
  unknown   "reason", "message", "nearest" where there is one, "ms"
  error     "issues": [{"code","path","expected","received"}]; the run goes on
The exit code is 0 whatever the lines say.

Examples:
  inkling batch < tasks.jsonl > answers.jsonl
  inkling batch --steps 200000 < tasks.jsonl`,
};
