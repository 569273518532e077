"""Given: what a service held before the run, for a run that may only read."""

from pytest_bdd import given

from fixtures import existing
from fixtures.dicomweb.client import Client
from fixtures.holdings import Holdings
from steps.phrases import phrase


@given(phrase("the study that was named holds {name:Name}"), target_fixture="holdings")
def named_study_holds(observer: Client, holdings: Holdings, named_study: str, name: str) -> Holdings:
    """See an instance of the study, which from now on has this nickname."""
    return existing.held(observer, holdings, named_study, name)
