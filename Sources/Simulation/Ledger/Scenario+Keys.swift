internal import Channels
public import Secp256k1

/// A key that is derived from a scenario's seed, and what it is for.
public struct DerivedKey: Sendable {
  /// Whose it is and what for: `payer/channel`.
  public let purpose: String
  /// The key; it follows from the scenario.
  public let secret: SecretKey
}

extension Scenario {
  /// The key that is derived from the seed for a purpose, such as `payer/channel`.
  public func secret(for purpose: String) -> SecretKey { KeyMaker(seed: seed).secret(for: purpose) }
}

extension Scenario where Family: ChainFamily {
  /// Every key that is derived from the seed.
  public var keys: [DerivedKey] {
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
