internal import Hashing

extension PSBT {
  /// The same PSBT with every list in Bitcoin Core's order.
  ///
  /// A PSBT that was read keeps its own order, since it must be written as it was read.
  public var inCoreOrder: PSBT {
    var sorted = self
    sorted.extendedKeys.sort { $0.precedes($1) }
    sorted.proprietary.sort { $0.precedes($1) }
    sorted.unknown.sort { $0.precedes($1) }
    sorted.inputs = inputs.map(\.inCoreOrder)
    sorted.outputs = outputs.map(\.inCoreOrder)
    return sorted
  }
}

extension PSBTInput {
  fileprivate var inCoreOrder: PSBTInput {
    var sorted = self
    sorted.partialSignatures.sort { $0.precedes($1) }
    sorted.derivations.sort { $0.precedes($1) }
    sorted.ripemd160Preimages.sort { $0.precedes($1) }
    sorted.sha256Preimages.sort { $0.precedes($1) }
    sorted.hash160Preimages.sort { $0.precedes($1) }
    sorted.hash256Preimages.sort { $0.precedes($1) }
    sorted.taprootScriptSignatures.sort { $0.precedes($1) }
    sorted.taprootLeaves.sort { $0.precedes($1) }
    sorted.taprootDerivations = taprootDerivations.inCoreOrder
    sorted.musigParticipants.sort { $0.precedes($1) }
    sorted.musigNonces.sort { $0.precedes($1) }
    sorted.musigSignatures.sort { $0.precedes($1) }
    sorted.proprietary.sort { $0.precedes($1) }
    sorted.unknown.sort { $0.precedes($1) }
    return sorted
  }
}

extension PSBTOutput {
  fileprivate var inCoreOrder: PSBTOutput {
    var sorted = self
    sorted.derivations.sort { $0.precedes($1) }
    sorted.taprootDerivations = taprootDerivations.inCoreOrder
    sorted.musigParticipants.sort { $0.precedes($1) }
    sorted.proprietary.sort { $0.precedes($1) }
    sorted.unknown.sort { $0.precedes($1) }
    return sorted
  }
}

extension [PSBTTaprootDerivation] {
  /// Sorts the leaves of each key too, which Core keeps as a set.
  fileprivate var inCoreOrder: [PSBTTaprootDerivation] {
    sorted { $0.precedes($1) }.map { derivation in
      PSBTTaprootDerivation(
        key: derivation.key, leafHashes: derivation.leafHashes.sorted(), origin: derivation.origin)
    }
  }
}
