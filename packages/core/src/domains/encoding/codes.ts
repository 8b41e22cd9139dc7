/** The codes of standards that the platform knows the names of, but does not list. */

/** Two- and three-letter codes of regions, one after the other (ISO 3166-1; `XKX` for Kosovo is in use, but not in it). */
const REGIONS =
  "ADANDAEAREAFAFGAGATGAIAIAALALBAMARMAOAGOAQATAARARGASASMATAUTAUAUSAWABWAXALAAZAZEBABIHBBBRBBDBGDBEBELBFBFABGBGR" +
  "BHBHRBIBDIBJBENBLBLMBMBMUBNBRNBOBOLBQBESBRBRABSBHSBTBTNBVBVTBWBWABYBLRBZBLZCACANCCCCKCDCODCFCAFCGCOGCHCHECICIV" +
  "CKCOKCLCHLCMCMRCNCHNCOCOLCRCRICUCUBCVCPVCWCUWCXCXRCYCYPCZCZEDEDEUDJDJIDKDNKDMDMADODOMDZDZAECECUEEESTEGEGYEHESH" +
  "ERERIESESPETETHFIFINFJFJIFKFLKFMFSMFOFROFRFRAGAGABGBGBRGDGRDGEGEOGFGUFGGGGYGHGHAGIGIBGLGRLGMGMBGNGINGPGLPGQGNQ" +
  "GRGRCGSSGSGTGTMGUGUMGWGNBGYGUYHKHKGHMHMDHNHNDHRHRVHTHTIHUHUNIDIDNIEIRLILISRIMIMNININDIOIOTIQIRQIRIRNISISLITITA" +
  "JEJEYJMJAMJOJORJPJPNKEKENKGKGZKHKHMKIKIRKMCOMKNKNAKPPRKKRKORKWKWTKYCYMKZKAZLALAOLBLBNLCLCALILIELKLKALRLBRLSLSO" +
  "LTLTULULUXLVLVALYLBYMAMARMCMCOMDMDAMEMNEMFMAFMGMDGMHMHLMKMKDMLMLIMMMMRMNMNGMOMACMPMNPMQMTQMRMRTMSMSRMTMLTMUMUS" +
  "MVMDVMWMWIMXMEXMYMYSMZMOZNANAMNCNCLNENERNFNFKNGNGANINICNLNLDNONORNPNPLNRNRUNUNIUNZNZLOMOMNPAPANPEPERPFPYFPGPNG" +
  "PHPHLPKPAKPLPOLPMSPMPNPCNPRPRIPSPSEPTPRTPWPLWPYPRYQAQATREREUROROURSSRBRURUSRWRWASASAUSBSLBSCSYCSDSDNSESWESGSGP" +
  "SHSHNSISVNSJSJMSKSVKSLSLESMSMRSNSENSOSOMSRSURSSSSDSTSTPSVSLVSXSXMSYSYRSZSWZTCTCATDTCDTFATFTGTGOTHTHATJTJKTKTKL" +
  "TLTLSTMTKMTNTUNTOTONTRTURTTTTOTVTUVTWTWNTZTZAUAUKRUGUGAUMUMIUSUSAUYURYUZUZBVAVATVCVCTVEVENVGVGBVIVIRVNVNMVUVUT" +
  "WFWLFWSWSMXKXKXYEYEMYTMYTZAZAFZMZMBZWZWE";

/** Codes that are reserved for other territories in use, without a three-letter code. */
const OTHER_REGIONS = "ACCPDGEAEUEZICTAUN";

/** Two- and three-letter codes of languages, one after the other (ISO 639-1 and 639-2/T). */
const LANGUAGES =
  "aaaarababkaeaveafafrakakaamamhanargararaasasmavavaayaymazazebabakbebelbgbulbibisbmbambnbenbobodbrbrebsboscacat" +
  "cechechchacocoscrcrecscescuchucvchvcycymdadandedeudvdivdzdzoeeeweelellenengeoepoesspaetesteueusfafasfffulfifin" +
  "fjfijfofaofrfrafyfrygaglegdglaglglggngrngugujgvglvhahauhehebhihinhohmohrhrvhthathuhunhyhyehzheriainaidindieile" +
  "igiboiiiiiikipkioidoisislititaiuikujajpnjvjavkakatkgkonkikikkjkuakkkazklkalkmkhmknkankokorkrkaukskaskukurkvkom" +
  "kwcorkykirlalatlbltzlgluglilimlnlinlolaoltlitlulublvlavmgmlgmhmahmimrimkmkdmlmalmnmonmrmarmsmsamtmltmymyananau" +
  "nbnobndndenenepngndonlnldnnnnononornrnblnvnavnynyaocociojojiomormororiososspapanpipliplpolpspusptporququermroh" +
  "rnrunroronrurusrwkinsasanscsrdsdsndsesmesgsagsisinskslkslslvsmsmosnsnasosomsqsqisrsrpsssswstsotsusunsvsweswswa" +
  "tatamteteltgtgkththatitirtktuktntsntotontrturtstsotttattytahuguigukukrururduzuzbvevenvivievovolwawlnwowolxhxho" +
  "yiyidyoyorzazhazhzhozuzul";

/** Scripts in use today (ISO 15924). */
const SCRIPTS =
  "ArabArmnBengBopoBrahCansCherCoptCyrlDevaEthiGeorGothGrekGujrGuruHangHaniHansHantHebrHiraHrktJavaJpanKanaKhmrKn" +
  "daKoreLaooLatnMlymMongMymrNkooOlckOryaRunrSinhSyrcTamlTeluTfngThaaThaiTibtYiii";

/** The two-letter codes of regions, in capitals. */
export function regionCodes(): readonly string[] {
  return [...pairsOf(REGIONS).map(([code]) => code), ...(OTHER_REGIONS.match(/../g) ?? [])];
}

/** The two-letter codes of languages, in small letters. */
export function languageCodes(): readonly string[] {
  return pairsOf(LANGUAGES).map(([code]) => code);
}

/** The codes of scripts, with a capital. */
export function scriptCodes(): readonly string[] {
  return SCRIPTS.match(/.{4}/g) ?? [];
}

/** Three-letter codes of regions, or of languages, by their two-letter codes. */
export function threeLetterCodes(kind: "region" | "language"): ReadonlyMap<string, string> {
  return new Map(pairsOf(kind === "region" ? REGIONS : LANGUAGES));
}

function pairsOf(codes: string): (readonly [two: string, three: string])[] {
  return (codes.match(/.{5}/g) ?? []).map((pair) => [pair.slice(0, 2), pair.slice(2)] as const);
}
