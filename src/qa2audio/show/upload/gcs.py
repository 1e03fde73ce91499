"""Google's storage, through gcsfs: fsspec's own, released with it."""

# What the extra brings is imported where it is used: whoever publishes elsewhere has none of it.
from __future__ import annotations

import base64
import binascii
import os
from typing import TYPE_CHECKING, Any

from qa2audio.extras import Extra
from qa2audio.show.upload.backend import Seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fsspec import AbstractFileSystem

    from qa2audio.show.upload.headers import Headers

_KEYS = "Run gcloud auth application-default login, or set GOOGLE_APPLICATION_CREDENTIALS to a key file."
_EMULATOR = "STORAGE_EMULATOR_HOST"


class Gcs:
    """A bucket."""

    renames = False
    deep = True
    extra: Extra | None = Extra("qa2audio[gcs]", ("gcsfs",))

    def open(self) -> AbstractFileSystem:
        """Connect with Google's default credentials; gcsfs alone would go on without any if it found none."""
        from gcsfs.core import (
            GCSFileSystem,  # the other one asks over gRPC for zonal buckets, which hold no shows
        )

        token = "anon" if os.environ.get(_EMULATOR) else "google_default"
        return GCSFileSystem(token=token, use_listings_cache=False, skip_instance_cache=True)

    def sent_with(self, headers: Headers, md5: bytes) -> dict[str, Any]:  # noqa: ARG002 - compared afterwards
        """Google keeps both."""
        return {"content_type": headers.mime, "fixed_key_metadata": {"cache_control": headers.cache}}

    def seen(self, info: Mapping[str, Any]) -> Seen:
        """Google computes the MD5 of everything that was not composed."""
        md5 = _hexadecimal(info.get("md5Hash"))
        return Seen(int(info["size"]), md5 or str(info.get("generation") or info.get("etag")), md5)

    def tidy(self, fs: AbstractFileSystem, folder: str) -> None:
        """A bucket has no folders."""

    def away(self, error: BaseException) -> bool:
        """Whether no connection could be made."""
        from aiohttp import ClientConnectorError

        return isinstance(error, ClientConnectorError)

    def passing(self, error: BaseException) -> bool:
        """Whether the connection broke or the service is busy."""
        from aiohttp import ClientError
        from gcsfs.retry import ChecksumError, HttpError

        if isinstance(error, HttpError):
            return str(error.code) in {"408", "429", "500", "502", "503", "504"}
        return isinstance(error, (ClientError, ChecksumError))

    def explain(self, error: BaseException) -> tuple[str, str] | None:
        """Say what is wrong with keys and buckets."""
        from gcsfs.retry import HttpError
        from google.auth.exceptions import GoogleAuthError

        if isinstance(error, GoogleAuthError):
            return "no credentials for Google's storage were found, or they are not accepted", _KEYS
        code = str(error.code) if isinstance(error, HttpError) else ""
        if code in {"401", "403"} or isinstance(error, PermissionError):
            return "the credentials have no permission there", "The role Storage Object User is enough."
        if isinstance(error, HttpError):
            return f"Google's storage refuses: {error.message}", _KEYS
        return None


def _hexadecimal(text: object) -> str | None:
    try:
        return base64.b64decode(text, validate=True).hex() if isinstance(text, str) else None
    except (binascii.Error, ValueError):
        return None
