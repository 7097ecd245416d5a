"""What somebody plans and asks others about: "Wir überlegen, ein Elterncafé einzurichten. Wer hat damit Erfahrung?"."""

from __future__ import annotations

import re

from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.german.normalise import fold, word_set

_PLAN = re.compile(
    r"(?:wir|ich|unsere? (?:\w+ )?[\w-]+|bei uns (?:wird|überlegt man|plant man)) "
    r"(?:hier |gerade |derzeit |auch |uns )*"
    r"(?:(?:überleg|plan|denk|erwäg|prüf|diskutier|beabsichtig)(?:en|e|t)|wollen|will|möchten?|würden? gerne?|"
    r"ha(?:ben|be|t) vor)\b(?: (?:gerade|auch|gerne?|derzeit|uns|darüber))*,? "
    r"(?P<what>[^.!?;:–]{3,90}?)(?:[.!;:,]| –| -)\s+(?:und )?(?P<asked>[^.!?]+)\?*",
    re.IGNORECASE,
)
# Who asks with these words alone asks who has done so.
_WHO_HAS = word_set(
    "wer welche kommune kommunen stadt staedte kreis kreise gemeinde gemeinden wo hat haben damit dafuer dazu darin "
    "davon das so etwas sowas eins eine einen es schon bereits gute erfahrung erfahrungen gemacht gesammelt macht "
    "machen gibt gibts beispiel beispiele vorbild vorbilder kennt kennst kennen jemand ihr sie du laeuft klappt gut "
    "funktioniert kann koennte uns helfen sagen tipps geben andere anderen anderswo in bei mit da ueber irgendwo noch "
    "sich aus ausprobiert"
)
_ASKING = re.compile(r"(?:wer|wo|welche|gibt|gibts|hat|haben|kennt|kennst|kennen|in welche[nr]|bei wem)\b")
_THINKING = re.compile(r"(?:über|an) (?P<what>.+?)(?: nach)?$")
_WHETHER = re.compile(r"^(?:ob|dass) (?:wir|man|ich) ")
_ZU_INSIDE = re.compile(r"^(?P<apart>ein|an|auf|aus|ab|um|vor|mit|her|nach|bei|weiter|los)zu(?=[a-zäöüß]{4,}$)")
# To have a thing is to have set it up.
_SETTING_UP = word_set(
    "einrichten aufbauen anschaffen eroeffnen einfuehren gruenden starten anbieten schaffen machen haben kaufen bauen "
    "entwickeln auflegen aufmachen beginnen organisieren veranstalten etablieren"
)


def ask_of_others(text: str) -> str:
    """Return a plan and the question who has experience with it as one for the Kommunen that do so."""
    plan = _PLAN.fullmatch(text)
    if plan is None or not _asks_who_has(plan["asked"]) or find_kommunen(text):
        return text
    what = _WHETHER.sub("", plan["what"].strip(" ,"))
    if thought := _THINKING.fullmatch(what):
        what = thought["what"]
    words = what.split()
    verb = _ZU_INSIDE.sub(r"\g<apart>", words[-1]) if words[-1].islower() and words[-1].endswith("n") else ""
    if verb:
        words = [*words[:-1], verb]
        words = words[:-2] + words[-1:] if words[-2:-1] == ["zu"] else words
    if verb and fold(verb) in _SETTING_UP:
        words = words[:-1]
    things = [one for one in analyze(" ".join(words)) if not is_stopword(one)]
    return f"Welche Kommunen haben {' '.join(words)}?" if things else text


def _asks_who_has(asked: str) -> bool:
    folded = fold(asked)
    return _ASKING.match(folded) is not None and set(re.findall(r"\w+", folded)) <= _WHO_HAS
