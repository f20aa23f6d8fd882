package import Secp256k1

/// A key of a story, and what it is for.
package struct StoryKey: Sendable {
  /// Whose it is and what for: `payer/channel`.
  package let purpose: String
  /// The key; whoever knows the story knows it.
  package let secret: SecretKey
}

extension Scenario {
  /// Every key that is derived from the seed.
  package var keys: [StoryKey] {
    let maker = KeyMaker(seed: seed)
    return KeyMaker.Purpose.allCases.map { purpose in
      StoryKey(purpose: purpose.rawValue, secret: maker.secret(for: purpose))
    }
  }
}
