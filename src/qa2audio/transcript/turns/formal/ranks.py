"""Words that stand before a name, or instead of one, where people speak formally: parliaments, hearings, courts."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """mr mrs ms miss mx dr prof professor sir dame lord lady baroness viscount earl rev reverend hon honourable
    honorable rt sen senator rep representative delegate congressman congresswoman gov governor mayor councillor
    councilor councilmember alderman commissioner chairman chairwoman chair chairperson president vice secretary
    undersecretary ambassador general gen admiral adm colonel col major maj captain capt lieutenant lt sergeant
    sgt judge justice magistrate minister deputy premier speaker chancellor attorney solicitor counsel director
    administrator officer inspector detective agent shri smt shrimati kumari thiru tuan datuk
    m mm mme mmes mlle me monsieur madame messieurs maître
    herr frau abg abgeordneter abgeordnete präsident präsidentin vizepräsident vizepräsidentin alterspräsident
    alterspräsidentin bundeskanzler bundeskanzlerin bundesminister bundesministerin staatsminister
    staatsministerin staatssekretär staatssekretärin ministerpräsident ministerpräsidentin senatorin
    landeshauptmann ständerat ständerätin nationalrat nationalrätin bundesrat bundesrätin vorsitzender
    vorsitzende richter richterin rechtsanwalt rechtsanwältin zeuge zeugin
    señor señora señorita sr sra srta sres diputado diputada senador senadora ministro ministra presidente
    presidenta vicepresidente vicepresidenta secretario secretaria don doña licenciado licenciada
    senhor senhora deputado deputada srª sr.ª sra.ª dr.ª doutor doutora
    signor signora signore on onorevole senatore senatrice deputato deputata avv
    heer mevrouw voorzitter lid staatssecretaris minister-president
    herrn fru statsråd statsrådet statsminister talman talmannen præsident formand formanden
    poseł posłanka marszałek wicemarszałek minister premier senator pan pani prezes przewodniczący przewodnicząca
    г-н г-жа господин госпожа председатель председательствующий министр депутат сенатор
    sayın başkan milletvekili bakan
    माननीय श्री श्रीमती अध्यक्ष सभापति"""
)
"""In lower case, without the full stop of an abbreviation."""

ALONE = _words(
    """chairman chairwoman chair chairperson president presidente presidenta président présidente präsident
    präsidentin voorzitter talman talmannen marszałek wicemarszałek przewodniczący przewodnicząca speaker
    moderator witness court clerk bailiff reporter interpreter judge foreperson magistrate coroner commissioner
    председатель председательствующий başkan vorsitzender vorsitzende präses témoin testigo testimone zeuge zeugin
    deponent secretary premier minister ministro ministra ministre chancellor videographer counsel juror
    अध्यक्ष सभापति formanden præsidenten ordfører"""
)
"""Who needs no name beside it: `The Chairman`, `Mme la présidente`, `PRESIDENTE`."""

CHAIRS = _words(
    """chairman chairwoman chair chairperson chairs president presidente presidenta président présidente präsident
    präsidentin vizepräsident vizepräsidentin alterspräsident alterspräsidentin voorzitter talman talmannen
    marszałek wicemarszałek przewodniczący przewodnicząca speaker moderator председатель председательствующий
    başkan vorsitzender vorsitzende vicepresidente vicepresidenta vice-président अध्यक्ष सभापति formanden
    præsidenten moderatore moderadora moderador modérateur modératrice"""
)
"""Who leads the others."""

OFFICES = (
    TITLES
    | ALONE
    | _words(
        """rapporteur rapporteure rapporteuse garde ministre secrétaire sous-secrétaire relatore relatrice
    sottosegretario berichterstatter berichterstatterin ponente portavoz relator relatora questeur
    haut-commissaire rzecznik sprawozdawca"""
    )
)
"""With these begins what stands behind a name and a comma: `M. Dupont, rapporteur.`"""

ARTICLES = _words("the el la los las o a os as il lo le l' de der die das den het le les un")

JOINING = _words(
    """of for the and to in on at de del la las los le les du des da do das dos e y et el al di della dei degli il van
    von der den zu zur und für der des im fuer voor ten ter bin al pour auprès aux à à-côté na do w i ds. ds
    pro tempore tem"""
)
"""What stands between the words of an office: `Minister of State for Trade`."""

ABBREVIATED = _words(
    """mr mrs ms mx dr prof rev hon sen rep gov gen adm col maj capt lt sgt st jr sr sra srta sres rt m mm mme mlle me
    on avv abg rep smt drs ing mag lic d dña ph esq st ste mgr ds dhr mw mevr"""
)
"""What a full stop follows that ends nothing."""
