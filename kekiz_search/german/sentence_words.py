"""Word lists of the sentence rules: abbreviations, ordinals, and words that begin sentences."""

from __future__ import annotations

from kekiz_search.german.normalise import word_set

# Abbreviations behind which the sentence always goes on.
NEVER_LAST = word_set(
    "a.a.o abb abl abs abschn abt allg amtsbl anl anm art aufl az b b.z.w bd bez bgbl bspw bzgl bzw ca d d.h dez "
    "dgl dipl dir dr ebd eigtl einschl engl entspr erg evtl exkl fam fn forts frz geb gef gegr gem ges gest gez "
    "ggf ggfs gr grds gvbl gvobl h hg hl hr hrsg i i.a i.d.r i.e i.s.d i.s.v i.v.m inkl insb insbes int jährl kap "
    "kath kl lat lfd lt ltd m.e max mbl mdb mdl med min mind mio monatl mrd nr o o.g op p phil pos prof proz rd "
    "red rer resp s s.o s.u sdr sog soz spez st stellv tab teilw tel u u.u urspr v.a verf verh vers vgl vollst vorl "
    "vors w wg z z.b z.hd z.t z.zt zit zw zz zzgl übers"
)
# Abbreviations that may end a sentence; they do before a capitalised function word.
MAYBE_LAST = word_set(
    "a apr aug chr co dez di do e.v f feb ff fr hbf jahrh jan jh jhd jhdt jul jun kg mi min mo mrz n n.chr nov "
    "o.ä okt p.a pl sa sek sep sept so std stk str tsd u.a u.dgl u.ä v v.chr ä"
)
# Abbreviations that end it before any capital.
OFTEN_LAST = word_set("etc usf usw")
# Words between which a number with a period is an ordinal: before it …
BEFORE_ORDINAL = word_set(
    "ab am beim bis das dem den der des die ein eine einem einen einer ihr ihre ihren im in ins je jede jedem "
    "jeden jeder jedes oder pro sein seine seinen seit und unser unsere unserem unseren vom zum zur"
)
# … and behind it.
AFTER_ORDINAL = word_set(
    "abschnitt april auflage august band dezember etage februar förderphase halbjahr jahr jahres jahrgang "
    "jahrgangsstufe jahrhundert jahrhunderts januar juli juni jänner kapitel klasse klassen lebensjahr "
    "lebensjahres lebensmonat legislaturperiode mai mal monat märz november obergeschoss oktober phase platz "
    "projektphase quartal quartals rang reihe runde schuljahr schwangerschaftswoche semester september sitzung "
    "stufe tag teil wahlperiode woche"
)
# Words that begin sentences: capitalised, they are hardly ever anything else.
STARTERS = word_set(
    "aber alle allen aller als also am an andere auch auf aus außerdem bei beide beim bereits bis da dabei "
    "dadurch dafür daher damit danach dann daran darauf daraus darin darum darüber das dass davon davor dazu dem "
    "den denn der deren deshalb dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem "
    "einen einer eines einige er erst es etwa für gegen gemeinsam gerade hier hierbei hierfür hierzu hinter ihr "
    "ihre ihrem ihren im in insbesondere insgesamt ist je jede jeder jedes jedoch jetzt kein keine man mehr mit "
    "nach nachdem neben nicht noch nun nur ob obwohl oder ohne schon sehr sein seine seit seitdem sich sie sind "
    "so sobald solche somit sowie trotz trotzdem um und uns unser unsere unter viele vom von vor wann warum was "
    "weil weitere welche wenn wer werden wie wir wird wo während zu zudem zuletzt zum zunächst zur zusätzlich "
    "zwar zwischen über"
)
