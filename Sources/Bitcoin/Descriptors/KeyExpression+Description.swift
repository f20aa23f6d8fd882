internal import Secp256k1

extension KeyExpression: CustomStringConvertible {
  /// The expression with public keys in place of secret ones, as Bitcoin Core prints it.
  public var description: String {
    let head = origin.map { "[\($0.fingerprint)\($0.path.suffix(mark: mark))]" } ?? ""
    return head + keyText
  }

  private var keyText: String {
    switch source {
    case .publicKey(let bytes): Hex.encode(bytes)
    case .xOnly(let key): Hex.encode(Array(key.bytes))
    case .secret(let key, isXOnly: false): Hex.encode(key.publicKeyBytes)
    case .secret(let key, isXOnly: true): Hex.encode(Array(key.secretKey.xOnlyPublicKey.bytes))
    case .extended(let key, let path, let children):
      "\(key.publicKey)\(path.suffix(mark: mark))\(children.suffix(mark: mark))"
    }
  }
}

extension ChildRange {
  fileprivate func suffix(mark: HardenedMark) -> String {
    switch self {
    case .none: ""
    case .normal: "/*"
    case .hardened: "/*\(mark.rawValue)"
    }
  }
}
