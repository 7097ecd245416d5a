"""A client of the service over the own documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kekiz_search.api.service import create_app

ADDRESS = "http://127.0.0.1"


@pytest.fixture(scope="session")
def client(own_index: Path) -> TestClient:
    return TestClient(create_app(own_index), base_url=ADDRESS)
