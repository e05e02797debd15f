"""What would change a verdict: whose ground has to be left out for each better consequence."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..schemes.scheme import Consequence
from .verdict import SEVERITY_ORDER, Finding, Outcome, worst


@dataclass(frozen=True)
class ReliefStep:
    """One step towards a better verdict: ``target`` can only be reached when ``leave_out`` no longer speak."""

    target: Consequence
    leave_out: tuple[Finding, ...]


def relief_steps(findings: Sequence[Finding]) -> tuple[ReliefStep, ...]:
    """The steps from the verdict of ``findings`` to ``POSSIBLE``, the smallest change first.

    A step that asks for nothing more than the one before it is left out. Whether a step reaches its target is only
    known when the remaining site has been evaluated again.
    """
    speaking = [finding for finding in findings if finding.outcome is not Outcome.DOES_NOT_APPLY]
    verdict = worst(finding.consequence for finding in speaking)
    steps: list[ReliefStep] = []
    for target in SEVERITY_ORDER[SEVERITY_ORDER.index(verdict) + 1:]:
        rank = SEVERITY_ORDER.index(target)
        leave_out = tuple(each for each in speaking if SEVERITY_ORDER.index(each.consequence) < rank)
        if leave_out and (not steps or leave_out != steps[-1].leave_out):
            steps.append(ReliefStep(target, leave_out))
    return tuple(steps)


def removed_rules(before: Sequence[Finding], after: Sequence[Finding]) -> tuple[str, ...]:
    """Names of the rules that spoke ``before`` and no longer do ``after``, in the order of ``before``, each once."""
    still = {finding.rule.rule for finding in after if finding.outcome is not Outcome.DOES_NOT_APPLY}
    spoke = [finding.rule.rule for finding in before if finding.outcome is not Outcome.DOES_NOT_APPLY]
    return tuple(dict.fromkeys(rule for rule in spoke if rule not in still))
