public import Bitcoin
public import Secp256k1

/// What is wrong with another participant's signature.
public enum SignatureFault<Role: ChannelRole>: Error, Hashable, Sendable {
  /// There is none.
  case missing(Role)
  /// It claims to be by another key.
  case wrongSigner(expected: PublicKey, found: PublicKey)
  /// It covers other parts of the transaction than was agreed.
  case wrongHashType(expected: SighashType, found: SighashType)
  /// It has the higher of its two possible S.
  case highS
  /// It does not verify.
  case bad(Role)
}

extension SignatureFault {
  /// What was compared, in the order in which a sentence would say it.
  package var values: [(String, Compared)] {
    switch self {
    case .missing(let role), .bad(let role): [("signer", .role(role.rawValue))]
    case .wrongSigner(let expected, let found):
      [("expected", .key(expected)), ("found", .key(found))]
    case .wrongHashType(let expected, let found):
      [("expected", .hashType(expected)), ("found", .hashType(found))]
    case .highS: [("s", .name("high"))]
    }
  }

  /// What would have been acceptable.
  package var remedy: Remedy {
    switch self {
    case .missing(let role): .exactly("signer", .role(role.rawValue))
    case .wrongSigner(let expected, _): .exactly("signer", .key(expected))
    case .wrongHashType(let expected, _): .exactly("hash-type", .hashType(expected))
    case .highS: .exactly("s", .name("low"))
    case .bad: .withValue("signature", .another)
    }
  }
}
