"""The words in dates and clock times, in the languages of many chats; from the Unicode CLDR, in lower case."""

from __future__ import annotations

import re

MONTHS = frozenset(
    """jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august
    september october november december märz mai juni juli sept okt dez januar februar oktober
    dezember mär janv févr mars avr juin juil août déc janvier février avril juillet septembre
    octobre novembre décembre ene abr ago dic enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre fev set out janeiro fevereiro março maio junho julho
    setembro outubro novembro dezembro gen mag giu lug ott gennaio febbraio aprile maggio giugno
    luglio settembre ottobre dicembre mrt mei januari februari maart augustus sty lut kwi maj cze
    lip sie wrz paź lis gru stycznia lutego marca kwietnia maja czerwca lipca sierpnia września
    października listopada grudnia styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień
    październik listopad grudzień янв февр мар апр мая июн июл авг сент окт нояб дек января февраля
    марта апреля июня июля августа сентября октября ноября декабря март май июнь июль январь февраль
    апрель август сентябрь октябрь ноябрь декабрь січ лют бер квіт трав черв лип серп вер жовт лист
    груд січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
    oca şub nis haz tem ağu eyl eki kas ara ocak şubat mart nisan mayıs haziran temmuz ağustos eylül
    ekim kasım aralık يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر जन॰
    फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्टू॰ नव॰ दिस॰ जनवरी फ़रवरी जुलाई अगस्त सितंबर अक्टूबर
    नवंबर दिसंबर agu des maret agustus desember augusti marts tammi helmi maalis huhti touko kesä
    heinä elo syys loka marras joulu tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta
    kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta tammikuu helmikuu
    maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu led úno
    bře dub kvě čvn čvc srp zář říj pro ledna února března dubna května června července srpna září
    října listopadu prosince leden únor březen duben květen červen červenec srpen říjen prosinec
    febr márc ápr máj jún júl szept január február március április május június július augusztus
    szeptember október ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ ιανουαρίου φεβρουαρίου
    μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου μάρ
    μάι ιούν ιούλ αύγ νοέ ιανουάριοσ φεβρουάριοσ μάρτιοσ απρίλιοσ μάιοσ ιούνιοσ ιούλιοσ αύγουστοσ
    σεπτέμβριοσ οκτώβριοσ νοέμβριοσ δεκέμβριοσ ינו פבר מרץ אפר מאי יוני יולי אוג ספט אוק נוב דצמ
    ינואר פברואר אפריל אוגוסט ספטמבר אוקטובר נובמבר דצמבר ژانویه فوریه آوریل مه ژوئن ژوئیه اوت
    سپتامبر اکتبر نوامبر دسامبر thg tháng ian iun iul ianuarie februarie martie aprilie iunie iulie
    septembrie octombrie noiembrie decembrie avg""".split()
)
"""The names of months and their short forms, in lower case."""
DAYS = frozenset(
    """sun mon tue wed thu fri sat sunday monday tuesday wednesday thursday friday saturday so mo di mi do
    fr sa sonntag montag dienstag mittwoch donnerstag freitag samstag dim lun mar mer jeu ven sam
    dimanche lundi mardi mercredi jeudi vendredi samedi dom mié jue vie sáb domingo lunes martes
    miércoles jueves viernes sábado seg ter qua qui sex segunda-feira terça-feira quarta-feira
    quinta-feira sexta-feira gio sab domenica lunedì martedì mercoledì giovedì venerdì sabato zo ma
    wo vr za zondag maandag dinsdag woensdag donderdag vrijdag zaterdag niedz pon wt śr czw pt sob
    niedziela poniedziałek wtorek środa czwartek piątek sobota вс пн вт ср чт пт сб воскресенье
    понедельник вторник среда четверг пятница суббота нд неділя понеділок вівторок середа четвер
    пʼятниця субота paz pzt sal çar per cum cmt pazar pazartesi salı çarşamba perşembe cuma
    cumartesi الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت रवि सोम मंगल बुध गुरु शुक्र शनि
    रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार min sen sel rab kam jum minggu senin selasa
    rabu kamis jumat sabtu sön mån tis ons tors fre lör söndag måndag tisdag onsdag torsdag fredag
    lördag søn man tirs lør søndag mandag tirsdag lørdag tir tor su ti ke to pe la sunnuntaina
    maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntai maanantai tiistai
    keskiviikko torstai perjantai lauantai ne po út st čt pá neděle pondělí úterý středa čtvrtek
    pátek sze cs szo vasárnap hétfő kedd szerda csütörtök péntek szombat κυρ δευ τρί τετ πέμ παρ σάβ
    κυριακή δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο שבת ראשון שני שלישי רביעי חמישי שישי
    یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه cn thứ chủ nhật hai ba tư năm sáu bảy dum mie
    joi vin sâm duminică luni marți miercuri vineri sâmbătă""".split()
)
"""The same for the days of the week."""
RELATIVE = frozenset(
    """today yesterday heute gestern vorgestern aujourd’hui aujourd'hui hier hoy ayer hoje ontem oggi ieri vandaag
    gisteren dzisiaj dziś wczoraj сегодня вчера сьогодні вчора bugün dün اليوم أمس आज कल igår idag kemarin dnes včera
    ma tegnap tänään eilen azi היום אתמול امروز دیروز σήμερα χθες 今天 昨天 前天 今日 昨日 오늘 어제""".split()
)
"""Today and yesterday."""
BEFORE_CLOCK = "上午|下午|凌晨|清晨|早上|中午|傍晚|晚上|午前|午後|오전|오후|öö|ös"
AFTER_CLOCK = (
    r"[ap]\.?\s?m\.?|[ap]|uhr|ص|م|fm|em|sa|ch|dop\.?|odp\.?|de\.|du\.|ap\.|ip\.|π\.?μ\.?|μ\.?μ\.?"
    r"|ق\.?\s?ظ\.?|ب\.?\s?ظ\.?|дп|пп|น\.|hrs?"
)
AFTERNOON = re.compile(
    r"p\.?\s?m|下午|晚上|傍晚|午後|오후|ös|μ\.?μ|ب\.?ظ|(?<=\d)\s?(?:p|م|em|ch|odp|du|ip|пп)\b",
    re.IGNORECASE,
)
"""What says that twelve hours must be added."""
UNITS = (
    r"h|hrs?|hours?|std\.?|stunden?|heures?|horas?|or[ae]|uur|godz\.?|час(?:а|ов)?|ч|saat|小时|小時|時間|시간|m|min\.?|mins?"
    r"|minut[^\W\d_]{0,3}|мин\.?|минут[^\W\d_]{0,2}|dakika|分钟|分鐘|分|분|s|secs?|seconds?|sek\.?|sekund[^\W\d_]{0,2}"
    r"|seconden?|secondes?|secondi|segundos?|сек\.?|секунд[^\W\d_]{0,2}|saniye|秒|초"
)
"""What stands behind the numbers of a length of time: `12m 45s`."""
