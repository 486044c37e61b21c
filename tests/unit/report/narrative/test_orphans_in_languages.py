"""Numbers typed in French, Spanish, Arabic and Turkish, as reports of these languages have them."""

from datetime import date

import pytest

from sitrep.model.month import Narrative
from sitrep.report.narrative.reading import read_narrative
from sitrep.words.speech import words_for

TYPED = {
    "fr": """
Un million de personnes ont besoin d'aide. | Un million
Un demi-million de personnes ont fui. | Un demi-million
Près d'un millier de familles sont arrivées. | millier
Plusieurs milliers de personnes ont fui. | Plusieurs milliers
Des dizaines de milliers de réfugiés attendent. | Des dizaines de milliers
Une centaine de soldats ont déserté. | Une centaine
Une douzaine de camps sont ouverts. | Une douzaine
Quelque deux cents familles attendent. | Quelque deux cents
Une quinzaine de blessés ont été soignés. | Une quinzaine de
Le nombre d'arrivées a doublé. | a doublé
Les arrivées ont été multipliées par trois. | multipliées par trois
Deux fois plus de réfugiés qu'en juin sont arrivés. | Deux
Le nombre a plus que triplé. | a plus que triplé
Quatre-vingt-cinq soldats sont arrivés. | Quatre-vingt-cinq
Vingt et un camps sont ouverts. | Vingt et un
Trois camps sont pleins. | Trois
Soixante-dix pour cent sont des enfants. | Soixante-dix pour cent
Trente-cinq mille personnes attendent. | Trente-cinq mille
Les prix ont été divisés par deux. | divisés par deux
Le double de la population du camp attend. | Le double de
Des centaines de familles ont fui. | Des centaines
Une poignée de familles attendent. | Une poignée de
Deux tiers des réfugiés sont des enfants. | Deux tiers
Une vingtaine de villages sont coupés. | Une vingtaine
Un réfugié sur quatre est un enfant. | quatre
Des milliers de personnes ont fui. | Des milliers
La population a quadruplé. | a quadruplé
Une trentaine de camions sont passés. | Une trentaine
Cinq cents tentes ont été livrées. | Cinq cents
Les réfugiés sont au nombre de 85. | 85
Il y a 1,2 million de personnes. | 1,2 million
    """,
    "es": """
Un millón de personas necesitan ayuda. | Un millón
Medio millón de personas huyó. | Medio millón
Cerca de un millar de familias llegó. | un millar
Varios miles de personas huyeron. | Varios miles
Decenas de miles de refugiados esperan. | Decenas de miles
Un centenar de soldados desertó. | Un centenar
Una docena de campamentos está abierta. | Una docena
Unas doscientas familias esperan. | Unas doscientas
Una quincena de heridos fue atendida. | Una quincena de
El número de llegadas se duplicó. | se duplicó
Las llegadas se han triplicado. | se han triplicado
Llegó el doble de refugiados que en junio. | el doble de
Hay tres veces más refugiados que en mayo. | tres veces más
Ochenta y cinco soldados llegaron. | Ochenta y cinco
Veintiún campamentos están abiertos. | Veintiún
Tres campamentos están llenos. | Tres
El setenta por ciento son niños. | setenta por ciento
Treinta y cinco mil personas esperan. | Treinta y cinco mil
Los precios se redujeron a la mitad. | redujeron a la mitad
Cientos de familias huyeron. | Cientos de
Un puñado de familias espera. | Un puñado
Dos tercios de los refugiados son niños. | Dos tercios
Una veintena de aldeas quedó aislada. | Una veintena
Uno de cada cuatro refugiados es un niño. | cuatro
Miles de personas huyeron. | Miles de
La población se cuadruplicó. | se cuadruplicó
Una treintena de camiones pasó. | Una treintena
Quinientas tiendas fueron entregadas. | Quinientas
El número casi se ha duplicado. | casi se ha duplicado
La cifra duplica la de junio. | duplica la
Son 85 personas. | 85
Hay 1,2 millones de personas. | 1,2 millones
    """,
    "ar": """
مليون شخص بحاجة إلى المساعدة. | مليون
نصف مليون شخص فروا. | نصف مليون
فر نحو ألف عائلة. | نحو ألف
فر عدة آلاف من الأشخاص. | عدة آلاف
ينتظر عشرات الآلاف من اللاجئين. | عشرات, الآلاف
انشق مئات الجنود. | مئات
وصل مئتا لاجئ. | مئتا
وصلت مائتا عائلة. | مائتا
تضاعف عدد الوافدين. | تضاعف
تضاعف العدد ثلاث مرات. | تضاعف, ثلاث
وصل خمسة وثمانون جنديا. | خمسة وثمانون
ثلاثة مخيمات ممتلئة. | ثلاثة
أحد عشر مخيما مفتوح. | أحد عشر
واحد وعشرون مخيما مفتوح. | واحد وعشرون
سبعون في المائة منهم أطفال. | سبعون في المائة
ينتظر خمسة وثلاثون ألف شخص. | خمسة وثلاثون ألف
وصل ضعف عدد اللاجئين. | ضعف
فر الآلاف من الأشخاص. | الآلاف
فر الملايين. | الملايين
وصلت بضع مئات من العائلات. | بضع مئات
ثلثا اللاجئين أطفال. | ثلثا
وصل ألفا لاجئ. | ألفا
وصل ألفان من الجنود. | ألفان
خمسمائة خيمة سلمت. | خمسمائة
افتتح مخيمان جديدان. | مخيمان
أربعة أضعاف عدد شهر حزيران. | أربعة, أضعاف
عشرات القرى معزولة. | عشرات
وصل عشرون شخصا. | عشرون
وصل المئات من العائلات. | المئات
وصلت عشرات العائلات. | عشرات
هناك 85 شخصا. | 85
بلغ العدد ١٫٢ مليون شخص. | ١٫٢ مليون
    """,
    "tr": """
Bir milyon kişinin yardıma ihtiyacı var. | Bir milyon
Yarım milyon kişi kaçtı. | Yarım milyon
Yaklaşık bin aile geldi. | Yaklaşık bin
Birkaç bin kişi kaçtı. | Birkaç bin
On binlerce mülteci bekliyor. | On binlerce
Yüzlerce asker firar etti. | Yüzlerce
Bir düzine kamp açık. | Bir düzine
İki yüz kadar aile bekliyor. | İki yüz kadar
Gelenlerin sayısı iki katına çıktı. | iki katına
Gelenlerin sayısı üçe katlandı. | üçe katlandı
Haziranın iki katı kadar mülteci geldi. | iki katı
Seksen beş asker geldi. | Seksen beş
Yirmi bir kamp açık. | Yirmi bir
Üç kamp dolu. | Üç
Yüzde yetmişi çocuk. | Yüzde yetmişi
Otuz beş bin kişi bekliyor. | Otuz beş bin
Fiyatlar yarı yarıya düştü. | yarı yarıya
Binlerce kişi kaçtı. | Binlerce
Milyonlarca kişi kaçtı. | Milyonlarca
Onlarca köy ulaşılamaz durumda. | Onlarca
Mültecilerin üçte ikisi çocuk. | üçte ikisi
Mültecilerin dörtte biri çocuk. | dörtte biri
Beş yüz çadır teslim edildi. | Beş yüz
Nüfus ikiye katlandı. | ikiye katlandı
Nüfus dört kat arttı. | dört kat
Birkaç yüz aile geldi. | Birkaç yüz
Yirmişer kişilik gruplar geldi. | Yirmişer
On kadar aile geldi. | On kadar
Yüz binlerce kişi bekliyor. | Yüz binlerce
Sayı yarıya indi. | yarıya indi
Askerlerin beşi yaralandı. | beşi
Yirmi altısı çocuk. | Yirmi altısı
1,2 milyon kişi var. | 1,2 milyon
    """,
}
NO_COUNTS = {
    "fr": """
La Convention de 1951 relative au statut des réfugiés s'applique.
Au troisième trimestre 2012, les pluies reprendront.
Le camp est à 10 km de la frontière.
Une ligne téléphonique est ouverte 24 heures sur 24.
La résolution 2043 du Conseil de sécurité a été adoptée.
Le 2 juillet 2012, la route a été rouverte.
Du 17 au 19 juillet, le poste était fermé.
L'un des camps est plein.
La première phase est finie.
D'une part, les pluies ; d'autre part, le froid.
Le Camp 15 est plein.
Les enfants de moins de 5 ans sont vaccinés.
La phase 3 de l'IPC est atteinte.
L'annexe 2 donne le détail.
La COVID-19 recule.
À 14 h 30, le poste a fermé.
Le T3 2012 sera difficile.
L'ouverture 7 jours sur 7 continue.
Un camp a ouvert au nord.
Une fois de plus, la route est coupée.
Le bilan est en hausse depuis 2011.
Les neuf premiers mois sont décrits ailleurs.
L'article 14 de la Déclaration le dit.
Le pont est un second passage.
La moyenne est stable.
La phase 3 (crise) est dépassée.
    """,
    "es": """
La Convención de 1951 sobre el Estatuto de los Refugiados se aplica.
En el tercer trimestre de 2012 volverán las lluvias.
El campamento está a 10 km de la frontera.
La línea atiende las 24 horas.
La resolución 2043 del Consejo de Seguridad fue aprobada.
El 2 de julio de 2012 se reabrió la carretera.
Del 17 al 19 de julio el paso estuvo cerrado.
Uno de los campamentos está lleno.
La primera fase ha terminado.
Por una parte llueve; por otra, hace frío.
El Camp 15 está lleno.
Los niños menores de 5 años están vacunados.
La fase 3 de la CIF se ha alcanzado.
El anexo 2 da los detalles.
La COVID-19 retrocede.
A las 14:30 cerró el paso.
El T3 de 2012 será difícil.
El servicio funciona 24/7.
Se abrió un campamento en el norte.
Una vez más, la carretera está cortada.
Sube desde 2011.
El artículo 14 de la Declaración lo dice.
La segunda ronda empieza.
El promedio es estable.
La fase 3 (crisis) se ha superado.
    """,
    "ar": """
تنطبق اتفاقية عام 1951 الخاصة بوضع اللاجئين.
في الربع الثالث من 2012 تعود الأمطار.
يقع المخيم على بعد 10 كم من الحدود.
الخط مفتوح 24 ساعة.
اعتمد مجلس الأمن القرار 2043.
في 2 تموز 2012 أعيد فتح الطريق.
من 17 إلى 19 تموز كان المعبر مغلقا.
أحد المخيمات ممتلئ.
انتهت المرحلة الأولى.
من جهة أخرى هطلت الأمطار.
امتلأ Camp 15.
تم تطعيم الأطفال دون سن 5 سنوات.
بلغت المرحلة 3 من التصنيف.
المرفق 2 يعطي التفاصيل.
يتراجع COVID-19.
في الساعة 14:30 أغلق المعبر.
الخدمة متاحة 24/7.
افتتح مخيم واحد في الشمال.
مرة أخرى الطريق مقطوعة.
يرتفع العدد منذ عام 2011.
المادة 14 من الإعلان تقول ذلك.
بدأت الجولة الثانية.
المعدل مستقر.
كان لاجئين ومدنيين ونازحين من القرى.
    """,
    "tr": """
1951 Sözleşmesi uygulanır.
2012'nin üçüncü çeyreğinde yağmurlar döner.
Kamp sınıra 10 km uzaklıkta.
Hat 24 saat açık.
Güvenlik Konseyi'nin 2043 sayılı kararı kabul edildi.
Yol 2 Temmuz 2012'de yeniden açıldı.
17-19 Temmuz'da kapı kapalıydı.
Kamplardan biri dolu.
Birinci aşama bitti.
Bir yandan yağmur, bir yandan soğuk var.
Camp 15 dolu.
5 yaş altı çocuklar aşılandı.
IPC 3. aşamasına ulaşıldı.
Ek 2 ayrıntıları verir.
COVID-19 geriliyor.
Kapı saat 14.30'da kapandı.
Hizmet 7/24 sürüyor.
Kuzeyde bir kamp açıldı.
Bir kez daha yol kapalı.
Sayı 2011 yılından beri artıyor.
Bildirge'nin 14. maddesi böyle der.
İkinci tur başlıyor.
Ortalama değişmedi.
Mart 2012'de çalışma başladı.
Besin desteği sürüyor ve besi hayvanları aşılandı.
Beşinci gün yağmur durdu, dördüncü tur başladı.
Her ikisi de açık; onun yüzünden kimse gelmedi.
    """,
}


def told(text: str, language: str) -> dict[str, str]:
    """The numbers that are told in each line of a text."""
    narrative = Narrative("n.md", language, "## displacement\n\n" + "\n\n".join(text.splitlines()))
    _, diagnostics = read_narrative(
        narrative,
        {},
        words=words_for("en"),
        previous={},
        withheld=frozenset(),
        articles=(),
        as_of=date(2012, 7, 31),
        percent_base=100,
        names={"Camp 15"},
    )
    lines = narrative.text.splitlines()
    found: dict[str, list[str]] = {}
    for each in diagnostics:
        if each.code == "narrative-orphan":
            found.setdefault(lines[each.where.row - 1], []).append(str(each.values["text"]))
    return {line: ", ".join(numbers) for line, numbers in found.items()}


@pytest.mark.parametrize("language", TYPED)
def test_each_number_that_was_typed_is_told(language: str) -> None:
    lines = (line.partition(" | ") for line in TYPED[language].strip().splitlines())
    expected = {sentence: number for sentence, _, number in lines}
    assert told("\n".join(expected), language) == expected


@pytest.mark.parametrize("language", NO_COUNTS)
def test_dates_documents_ages_and_measures_are_left_alone(language: str) -> None:
    assert told(NO_COUNTS[language].strip(), language) == {}


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("fr", "À la phase 3 personnes sont mortes.", "3"),
        ("fr", "L'annexe 2 personnes.", "2"),
        ("es", "En la fase 3 personas murieron.", "3"),
        ("ar", "في المرحلة 3 أشخاص قتلوا", "3"),
        ("tr", "Ek 2 kişi geldi.", "2"),
    ],
)
def test_people_beside_the_name_of_a_document_are_counted(language: str, text: str, number: str) -> None:
    assert told(text, language) == {text: number}
