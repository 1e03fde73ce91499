"""Declaring a value inside of an ONNX graph as one more output, without the onnx package.

Kokoro and Piper compute how long each phoneme lasts and keep it to themselves. A protobuf message may be followed by
more of the same: parsers append to repeated fields (https://protobuf.dev/programming-guides/encoding/#last-one-wins).
So the declaration is put behind the file's bytes: `ModelProto.graph` is field 7, `GraphProto.output` field 12,
`ValueInfoProto.name` field 1 (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
"""

from __future__ import annotations

_NAME, _OUTPUT, _GRAPH = 1, 12, 7


def with_output(model: bytes, name: str) -> bytes:
    """Return `model` with its inner value `name` as its last output; unchanged if there is none of that name."""
    if name.encode() not in model:
        return model
    return model + _field(_GRAPH, _field(_OUTPUT, _field(_NAME, name.encode())))


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    low, rest = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + _varint(rest) if rest else bytes([low])
