internal import Channels
package import Secp256k1

/// A key that is derived from a scenario's seed, and what it is for.
package struct DerivedKey: Sendable {
  /// Whose it is and what for: `payer/channel`.
  package let purpose: String
  /// The key; it follows from the scenario.
  package let secret: SecretKey
}

extension Scenario where Family: ChainFamily {
  /// Every key that is derived from the seed.
  package var keys: [DerivedKey] {
    let maker = KeyMaker(seed: seed)
    let funders = Family.funders
    let purposes = Family.Role.allCases.flatMap { role in
      [KeyPurpose.channel, .purse(isFunder: funders.contains(role)), .payout].map {
        $0.name(for: role)
      }
    }
    return (purposes + [KeyPurpose.miner]).map { purpose in
      DerivedKey(purpose: purpose, secret: maker.secret(for: purpose))
    }
  }
}
