"""Attitudes: adjectives by which the narrator tells what is in a mind.

They report behind a linking verb ("remains confident that", "are worried about"). A row is
``adjective: complements`` as in verbs.py; a preposition belongs to the adjective.
"""

from __future__ import annotations

from framing.voice.rows import rows

ATTITUDES = rows(
    """
    confident: st, certain: s, sure: s, convinced: s, hopeful: s, optimistic: s, adamant: s,
    afraid: s, aware: s, unaware: s, concerned: s, worried: s, fearful: s, pleased: st, glad: st,
    proud: st, happy: s, surprised: st, frustrated: s, disappointed: s, skeptical: s, sceptical: s,
    doubtful: s, alarmed: s, upset: s, angry: s, outraged: s, thrilled: st, eager: t, keen: t,
    reluctant: t, unwilling: t, willing: t, inclined: t, determined: st, hesitant: t, loath: t,
    afraid of: o, aware of: o, unaware of: o, fearful of: o, proud of: o, skeptical of: o,
    sceptical of: o, critical of: o, wary of: o, supportive of: o, dismissive of: o,
    suspicious of: o, tired of: o, weary of: o, fond of: o, contemptuous of: o, ashamed of: o,
    concerned about: o, worried about: o, optimistic about: o, pessimistic about: o,
    confident about: o, upset about: o, angry about: o, frustrated about: o, excited about: o,
    enthusiastic about: o, skeptical about: o, sceptical about: o, nervous about: o,
    passionate about: o, uneasy about: o, unhappy about: o, confident in: o, confident of: o,
    concerned with: o, upset with: o, angry with: o, frustrated with: o, unhappy with: o,
    happy with: o, pleased with: o, disappointed with: o, satisfied with: o, impressed with: o,
    disappointed in: o, angry at: o, alarmed at: o, outraged at: o, dismayed at: o, upset by: o,
    frustrated by: o, pleased by: o, disappointed by: o, impressed by: o, alarmed by: o,
    angered by: o, outraged by: o, surprised by: o, troubled by: o, dismayed by: o, opposed to: o,
    committed to: o, bullish on: o
    """
)
"""Hope and fear, trust and doubt, readiness, liking: nobody has said it."""
