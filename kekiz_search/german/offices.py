"""Offices that people hold in municipalities, ministries and associations, as patterns of German nouns."""

from __future__ import annotations

import re
from functools import lru_cache

_HEADS = (
    r"(?:[Bb]ürgermeister|[Ll]eiter|[Dd]ezernent|[Mm]inister|[Ss]precher|[Kk]oordinator|[Dd]irektor"
    r"|[Pp]räsident|[Rr]eferent|[Mm]anager"
    r"|[Kk]ämmerer|[Ss]ekretär|[Ss]enator|[Pp]rofessor|[Rr]ektor|[Mm]oderator|[Bb]erater|[Bb]egleiter"
    r"|[Gg]eschäftsführer|[Ff]orscher"
    r"|[Pp]ädagog|[Vv]ertreter|[Kk]anzler|[Dd]ekan|[Aa]nsprechpartner|[Ss]oziolog|[Pp]sycholog"
    r"|[Ww]issenschaftler|[Aa]utor|[Ee]rzieher"
    r"|[Ss]ozialarbeiter|[Pp]farrer|[Rr]edakteur|[Ii]nitiator|[Bb]otschafter|[Gg]ründer|[Mm]itarbeiter)"
)
_ADJECTIVAL = (
    r"(?:[Bb]eauftragte|[Vv]orsitzende|[Bb]eigeordnete|[Aa]bgeordnete|[Bb]evollmächtigte"
    r"|[Vv]erantwortliche|[Zz]uständige|[Aa]ngestellte)"
)
_WHOLE = (
    r"(?:Landrat|Landrät|Stadtrat|Stadträt|Landesrat|Landesrät|Ratsherr|Kreisrat|Kreisrät|Kämmerin|Vorständin"
    r"|Ärztin|Obmann|Obfrau|Hebamme)"
    r"(?:in|innen|e?s|en)?|[\w-]*[Vv]orstand(?:e?s)?|[\w-]*(?:[Aa]rzt|[Ää]rztin)|[\w-]*(?:[Aa]mts|[Pp]rojekt"
    r"|[Ff]achbereichs|[Ss]chul)leitung"
)
_START = r"(?:[A-ZÄÖÜ][\wäöüß-]*?)?"
_LEADING = (
    r"(?:(?:[Ee]rste|[Zz]weite|[Ss]tellvertretende|[Ee]hemalige|[Ff]rühere|[Dd]amalige|[Nn]eue"
    r"|[Aa]mtierende|[Vv]ormalige|[Kk]ommissarische)[rn]? )?"
)
_NOUN = rf"(?:{_START}{_HEADS}(?:innen|in|s|n|en|e)?|{_START}{_ADJECTIVAL}[rn]?|{_WHOLE})(?![\w-])"
# What may follow an office: "für Bildung, Jugend und Sport", "des Jugendamtes der Stadt".
_THING = (
    r"(?:[a-zäöüß]+(?:en|er|es|e) ){0,2}[A-ZÄÖÜ][\w-]*(?:(?:, [A-ZÄÖÜ][\w-]*)* (?:und|&) "
    r"(?:[a-zäöüß]+(?:en|er|es|e) )?[A-ZÄÖÜ][\w-]*)?(?: [A-ZÄÖÜ][\w-]*)?"
)
_COMPLEMENT = (
    rf"(?:[ \n](?:(?:in|bei|an|von) (?:der|dem|den)|der|des|für|im|in|von|beim|am|an|zur|vom|bei)[ \n]{_THING})"
)
OFFICE = rf"(?<![\w-]){_LEADING}{_NOUN}"
FULL_OFFICE = rf"{OFFICE}{_COMPLEMENT}{{0,3}}"

_OFFICE_NOUN = re.compile(_NOUN)
# Offices whose holder is often named by surname alone: "Landrat Weber".
_HIGH = re.compile(
    r"[\w-]*(?:[Bb]ürgermeister|[Ll]andr[aä]t|[Mm]inister|[Dd]ezernent|[Bb]eigeordnete|[Pp]räsident"
    r"|[Ss]taatssekretär|[Kk]ämmer)"
)


@lru_cache(maxsize=8192)
def is_office(word: str) -> bool:
    """Tell whether a noun names an office: Jugenddezernentin, Landrat, Projektleiter."""
    return _OFFICE_NOUN.fullmatch(word) is not None


def is_high_office(word: str) -> bool:
    """Tell whether the holder of this office is often named by surname alone."""
    return _HIGH.match(word) is not None
