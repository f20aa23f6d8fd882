internal import Bitcoin
internal import ExactJSON
internal import Hashing

extension KeyOrigin {
  /// The two halves as they stand beside a key.
  var members: (fingerprint: JSON, path: JSON) {
    (.string(fingerprint.description), .string(path.description))
  }
}

extension PSBTKeyDerivation {
  var coreJSON: JSON {
    let origin = origin.members
    return [
      "pubkey": .hex(key.bytes), "master_fingerprint": origin.fingerprint, "path": origin.path,
    ]
  }
}

extension PSBTTaprootDerivation {
  var coreJSON: JSON {
    let origin = origin.members
    return [
      "pubkey": .hex(key.array), "master_fingerprint": origin.fingerprint, "path": origin.path,
      "leaf_hashes": .array(leafHashes.map { .hex($0.array) }),
    ]
  }
}

extension PSBTMusigParticipants {
  var coreJSON: JSON {
    [
      "aggregate_pubkey": .hex(aggregate.bytes),
      "participant_pubkeys": .array(participants.map { .hex($0.bytes) }),
    ]
  }
}

extension PSBTProprietaryField {
  var coreJSON: JSON {
    [
      "identifier": .hex(identifier), "subtype": .number(subtype), "key": .hex(keyBytes),
      "value": .hex(value),
    ]
  }

  /// The whole key with its type, which is what Core shows.
  private var keyBytes: [UInt8] {
    var buffer = ByteBuffer()
    buffer.write(0xfc as UInt8)
    buffer.write(prefixed: identifier)
    buffer.write(compactSize: Int(subtype))
    buffer.write(subkey)
    return buffer.bytes
  }
}

extension [PSBTUnknownField] {
  var coreJSON: JSON {
    .object(JSONObject(uniqueKeysWithValues: map { (Hex.encode($0.key), .hex($0.value)) }))
  }
}
