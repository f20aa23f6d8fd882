"""The hashes that Bitcoin uses, from Python's own library."""

import hashlib
from functools import lru_cache


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def sha1(data: bytes) -> bytes:
    return hashlib.sha1(data).digest()


def ripemd160(data: bytes) -> bytes:
    return hashlib.new("ripemd160", data).digest()


def hash256(data: bytes) -> bytes:
    return sha256(sha256(data))


def hash160(data: bytes) -> bytes:
    return ripemd160(sha256(data))


@lru_cache
def tag_prefix(tag: str) -> bytes:
    return sha256(tag.encode()) * 2


def tagged(tag: str, data: bytes) -> bytes:
    return sha256(tag_prefix(tag) + data)
