"""S3 and whatever speaks its protocol, through s3fs.

s3fs is fsspec's own, released with it, and builds on aiobotocore; so keys, profiles, regions and endpoints are found
where every AWS tool finds them. It checks nothing that it sent: an MD5 goes along with each file, and the server
refuses what arrives otherwise.
"""

# What the extra brings is imported where it is used: whoever publishes elsewhere has none of it.
from __future__ import annotations

import base64
import errno
import re
from typing import TYPE_CHECKING, Any

from qa2audio.extras import Extra
from qa2audio.show.upload.backend import Seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fsspec import AbstractFileSystem

    from qa2audio.show.upload.headers import Headers

_MD5 = re.compile(r"[0-9a-f]{32}\Z")
_KEYS = (
    "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE; "
    "another provider's address goes into AWS_ENDPOINT_URL_S3."
)
_PASSING = {errno.EBUSY, errno.EREMOTEIO if hasattr(errno, "EREMOTEIO") else errno.EIO}


class S3:
    """A bucket."""

    renames = False
    deep = True
    extra: Extra | None = Extra("qa2audio[s3]", ("s3fs",))

    def open(self) -> AbstractFileSystem:
        """Connect when the first request is made."""
        from s3fs import S3FileSystem

        return S3FileSystem(anon=False, use_listings_cache=False, skip_instance_cache=True)

    def sent_with(self, headers: Headers, md5: bytes) -> dict[str, Any]:
        """S3 keeps both headers, and refuses what does not have the MD5."""
        text = base64.b64encode(md5).decode()
        return {"ContentType": headers.mime, "CacheControl": headers.cache, "ContentMD5": text}

    def seen(self, info: Mapping[str, Any]) -> Seen:
        """An ETag is the MD5 but for what came in parts, or is encrypted with a key of its own."""
        tag = str(info.get("ETag", "")).strip('"')
        return Seen(info["size"], tag or str(info.get("LastModified")), tag if _MD5.match(tag) else None)

    def tidy(self, fs: AbstractFileSystem, folder: str) -> None:
        """A bucket has no folders."""

    def away(self, error: BaseException) -> bool:
        """Whether no connection could be made."""
        from botocore.exceptions import EndpointConnectionError

        return isinstance(error, EndpointConnectionError)

    def passing(self, error: BaseException) -> bool:
        """Whether the connection broke or the service is busy."""
        from aiohttp import ClientError
        from botocore.exceptions import HTTPClientError, IncompleteReadError

        return isinstance(error, (ClientError, HTTPClientError, IncompleteReadError)) or (
            isinstance(error, OSError) and error.errno in _PASSING
        )

    def explain(self, error: BaseException) -> tuple[str, str] | None:
        """Say what is wrong with keys and buckets."""
        from botocore.exceptions import (
            BotoCoreError,
            EndpointConnectionError,
            NoCredentialsError,
            PartialCredentialsError,
            ProfileNotFound,
        )

        if isinstance(error, (NoCredentialsError, PartialCredentialsError)):
            return "no keys for S3 were found", _KEYS
        if isinstance(error, ProfileNotFound):
            return "the profile in AWS_PROFILE is not in your AWS configuration", _KEYS
        if isinstance(error, EndpointConnectionError):
            return "the S3 service cannot be reached", "Check the network and AWS_ENDPOINT_URL_S3."
        if isinstance(error, BotoCoreError):
            return f"S3 failed: {str(error).rstrip('.')}", _KEYS
        return self._refused(_code(error))

    def _refused(self, code: str) -> tuple[str, str] | None:
        if code == "NoSuchBucket":
            return "there is no such bucket", "Create it with your provider, or mend the name."
        if code in {"InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken"}:
            return f"the S3 service does not accept the keys ({code})", _KEYS
        if code in {"AccessDenied", "AllAccessDisabled", "403"}:
            hint = "The key needs s3:ListBucket on the bucket, s3:GetObject and s3:PutObject in it."
            return "the key has no permission there", f"{hint} For --prune also s3:DeleteObject."
        if code in {"PermanentRedirect", "AuthorizationHeaderMalformed", "301"}:
            return "the bucket is in another region", "Set AWS_REGION to the bucket's."
        return None


def _code(error: BaseException | None) -> str:
    """Return the service's own word for what s3fs translated."""
    while error is not None:
        response = getattr(error, "response", None)
        if isinstance(response, dict):
            return str(response.get("Error", {}).get("Code", ""))
        error = error.__cause__
    return ""
