"""Checking claims: a pasted text, sentence by sentence, against what the sources say.

The room reads top down, in five steps; ``check`` takes them and ``phrases`` puts the result in words.

1. The claim: ``reading`` splits a text, ``slots`` finds what must agree to the letter, ``parts`` cuts a sentence where
   two things are said, ``wording`` reads the words of each.
2. Candidate sentences: ``matching`` looks them up; ``regions`` yields the stretches about a Kommune, with what stands
   before and above; ``lines`` knows what is no sentence, ``tables`` reads rows, ``mentions`` and ``counted`` the values
   of a stretch in its place.
3. Values side by side: ``values`` says what agrees, ``pairing``, ``names`` and ``binding`` find the partner of each
   slot, ``aligning`` what they say together.
4. Words: ``carrying`` finds where each stands and makes a reading of it, ``holding`` in the stretch, or nowhere where
   enough is told, ``opposites`` by its contrary, ``topics`` before and above.
5. The verdict: ``weighing`` decides what a reading says, by ``denials``, ``reservations``, ``succession`` and how much
   both share (``sharing``, ``counting``); ``variants`` are claims with one thing changed, ``facts`` fields; ``judged``
   makes one verdict of all findings.
"""
