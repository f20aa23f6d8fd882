internal import Bitcoin
public import ExactJSON
public import Hashing
internal import Secp256k1

// A signature as records hold it.
extension ChannelSignature {
  /// What the members are called.
  private enum Key {
    static let signature = "signature"
    static let type = "type"
  }

  /// The signature in DER, and what it covers.
  public var json: JSON {
    [Key.signature: .hex(signature.der), Key.type: .number(type.rawValue)]
  }

  /// Reads what `json` wrote.
  public init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    let signature = try members.read(Key.signature) { json throws(MemberError) in
      try json.asSignature()
    }
    let type = try members.read(Key.type) { json throws(MemberError) in try json.asUInt32() }
    try members.finish()
    self.init(signature, type: SighashType(rawValue: type))
  }
}

extension JSON {
  /// What a signature covers, with its bytes as the hash function gave them.
  public func asDigest() throws(MemberError) -> Digest<32> {
    let bytes = try asBytes()
    guard let digest = Digest<32>(bytes) else {
      throw MemberError("", .wrongLength(expected: 32, found: bytes.count))
    }
    return digest
  }

  /// A signature in strict DER, whose numbers are in range.
  fileprivate func asSignature() throws(MemberError) -> ECDSASignature {
    let bytes = try asBytes()
    do { return try ECDSASignature(der: bytes) } catch {
      throw MemberError("", .notASignature(error))
    }
  }
}
