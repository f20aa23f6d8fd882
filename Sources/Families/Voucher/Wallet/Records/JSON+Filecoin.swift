internal import Channels
internal import ExactJSON
internal import Filecoin

// What a stored wallet says of the chain. The errors have no key yet: a member's reader adds it.
extension JSON {
  static func address(_ address: Address) -> JSON { .string(address.text()) }

  static func tokens(_ amount: TokenAmount) -> JSON { .string(amount.decimal) }

  static func identifier(_ identifier: ContentIdentifier) -> JSON { .string(identifier.text) }

  func asAddress() throws(MemberError) -> Address {
    let text = try asText()
    do { return try Address(text: text) } catch { throw Self.unread(text, as: "an address") }
  }

  func asTokens() throws(MemberError) -> TokenAmount {
    let text = try asText()
    do { return try TokenAmount(decimal: text) } catch {
      throw Self.unread(text, as: "a whole number of attoFIL")
    }
  }

  func asIdentifier() throws(MemberError) -> ContentIdentifier {
    let text = try asText()
    do { return try ContentIdentifier(text: text) } catch {
      throw Self.unread(text, as: "a content identifier")
    }
  }

  func asVoucher() throws(MemberError) -> SignedVoucher {
    let text = try asText()
    do { return try SignedVoucher(text: text) } catch { throw Self.unread(text, as: "a voucher") }
  }

  func asMessage() throws(MemberError) -> SignedMessage {
    let bytes = try asBytes()
    do { return try SignedMessage(cbor: bytes) } catch {
      throw Self.unread(try asText(), as: "a signed message")
    }
  }

  func asEpoch() throws(MemberError) -> Epoch { Epoch(try asInteger(in: .min ... .max)) }

  /// A lane or a nonce, which may need all 64 bits.
  func asUInt64() throws(MemberError) -> UInt64 {
    guard case .number(let number) = self else { throw wrongKind(.number) }
    guard let value = UInt64(number.text), String(value) == number.text else {
      throw MemberError("", .notAnInteger(number.text.excerpt))
    }
    return value
  }

  func asTruth() throws(MemberError) -> Bool {
    guard case .bool(let truth) = self else { throw wrongKind(.bool) }
    return truth
  }

  private static func unread(_ text: String, as wanted: String) -> MemberError {
    MemberError("", .notWritten(text.excerpt, as: wanted))
  }
}

extension MemberReader {
  mutating func address(_ key: String) throws(MemberError) -> Address {
    try read(key) { json throws(MemberError) in try json.asAddress() }
  }

  mutating func tokens(_ key: String) throws(MemberError) -> TokenAmount {
    try read(key) { json throws(MemberError) in try json.asTokens() }
  }

  mutating func number32(_ key: String) throws(MemberError) -> UInt32 {
    try read(key) { json throws(MemberError) in try json.asUInt32() }
  }

  mutating func number64(_ key: String) throws(MemberError) -> UInt64 {
    try read(key) { json throws(MemberError) in try json.asUInt64() }
  }

  mutating func truth(_ key: String) throws(MemberError) -> Bool {
    try read(key) { json throws(MemberError) in try json.asTruth() }
  }

  mutating func identifier(ifAny key: String) throws(MemberError) -> ContentIdentifier? {
    try read(key, or: ContentIdentifier?.none) { json throws(MemberError) in
      try json.asIdentifier()
    }
  }
}
