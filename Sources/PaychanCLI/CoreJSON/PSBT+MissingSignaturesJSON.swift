internal import Bitcoin
internal import ExactJSON
internal import Hashing
internal import Telling

extension PSBT {
  /// Our own addition to what Core shows: for each input, how many signatures it still wants, and
  /// who could give them.
  var missingSignaturesJSON: JSON {
    .array(inputs.indices.map(missingSignaturesJSON))
  }

  private func missingSignaturesJSON(_ index: Int) -> JSON {
    do {
      let missing = try missingSignatures(input: index)
      return [
        "input": .number(index), "count": .number(missing.count),
        "candidates": .array(missing.candidates.map(\.json)),
      ]
    } catch {
      return ["input": .number(index), "count": nil, "reason": .string(error.words)]
    }
  }
}

extension PSBTMissingSignatures.Signer {
  fileprivate var json: JSON {
    switch self {
    case .key(let key): ["pubkey": .hex(key)]
    case .keyHash(let hash): ["pubkey_hash": .hex(hash.array)]
    case .taproot(let key): ["taproot_output_key": .hex(key.array)]
    }
  }
}
