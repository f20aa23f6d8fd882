public import Bitcoin
public import ExactJSON
internal import Hashing
public import Secp256k1

// What a value stands for. The errors have no key yet: the reader of a member adds it.
extension JSON {
  /// The text.
  public func asText() throws(MemberError) -> String {
    guard case .string(let text) = self else { throw wrongKind(.string) }
    return text
  }

  /// The elements.
  public func asArray() throws(MemberError) -> [JSON] {
    guard case .array(let elements) = self else { throw wrongKind(.array) }
    return elements
  }

  /// An integer in a range, written as integers are: digits, and a sign only if it is negative.
  public func asInteger(in range: ClosedRange<Int64>) throws(MemberError) -> Int64 {
    guard case .number(let number) = self else { throw wrongKind(.number) }
    guard let value = number.int64, String(value) == number.text else {
      throw MemberError("", .notAnInteger(number.text.excerpt))
    }
    guard range.contains(value) else { throw MemberError("", .outOfRange(value, in: range)) }
    return value
  }

  /// A number of 32 bits.
  public func asUInt32() throws(MemberError) -> UInt32 {
    UInt32(try asInteger(in: 0...Int64(UInt32.max)))
  }

  /// A height, which lies below the numbers that locks take for times.
  public func asHeight() throws(MemberError) -> BlockHeight {
    let value = try asInteger(in: 0...Int64(LockTime.timeThreshold) - 1)
    return BlockHeight(uncheckedValue: UInt32(value))
  }

  /// An amount in satoshis.
  public func asAmount() throws(MemberError) -> Amount {
    Amount(uncheckedSatoshis: try asInteger(in: 0...Amount.maximumSatoshis))
  }

  /// An amount as people write it: in satoshis, or as a text with its unit such as `36 mBTC`.
  public func asWrittenAmount() throws(MemberError) -> Amount {
    guard case .string(let text) = self else { return try asAmount() }
    do { return try Amount(text) } catch {
      throw MemberError("", .notAnAmount(text.excerpt, error))
    }
  }

  /// A fee rate, in satoshis for 1,000 virtual bytes.
  ///
  /// More for a thousand bytes than there is money is no rate, and could overflow.
  public func asFeeRate() throws(MemberError) -> FeeRate {
    FeeRate(satoshisPerKilobyte: try asInteger(in: 0...Amount.maximumSatoshis))
  }

  /// One of the names of an enumeration.
  public func asName<Name>(
    of _: Name.Type = Name.self
  ) throws(MemberError) -> Name where Name: RawRepresentable<String> & CaseIterable {
    let text = try asText()
    guard let name = Name(rawValue: text) else {
      throw MemberError(
        "", .unknownName(text.excerpt, known: Name.allCases.map(\.rawValue)))
    }
    return name
  }

  /// The version of a document, which must be the one that is written here.
  public func asVersion(_ known: Int64) throws(MemberError) {
    let version = try asInteger(in: .min ... .max)
    guard version == known else { throw MemberError("", .unknownVersion(version)) }
  }

  /// Says that a member of another kind was expected.
  public func wrongKind(_ expected: JSONKind) -> MemberError {
    MemberError("", .wrongKind(expected: expected, found: kind))
  }
}

// Values that stand there in hexadecimal.
extension JSON {
  /// Bytes.
  public func asBytes() throws(MemberError) -> [UInt8] {
    let text = try asText()
    do { return try Hex.decode(text) } catch { throw MemberError("", .notHex(error)) }
  }

  /// A script.
  public func asScript() throws(MemberError) -> Script { Script(try asBytes()) }

  /// A public key in its form of 33 bytes, the only one that segwit allows.
  public func asKey() throws(MemberError) -> PublicKey {
    let bytes = try asBytes()
    guard bytes.count == 33 else {
      throw MemberError("", .wrongLength(expected: 33, found: bytes.count))
    }
    do { return try PublicKey(bytes) } catch { throw MemberError("", .notAKey(error)) }
  }

  /// An identifier, with its bytes in the order in which they are shown.
  public func asHash<Tag>(of _: Tag.Type = Tag.self) throws(MemberError) -> Hash256<Tag> {
    let bytes = try asBytes()
    guard let digest = Digest<32>(bytes.reversed()) else {
      throw MemberError("", .wrongLength(expected: 32, found: bytes.count))
    }
    return Hash256(digest)
  }

  /// A transaction as the network carries it.
  public func asTransaction() throws(MemberError) -> Transaction {
    let bytes = try asBytes()
    do { return try Transaction(decoding: bytes) } catch {
      throw MemberError("", .notATransaction(error))
    }
  }

  /// The name of an output: a txid, a colon and a number.
  public func asOutPoint() throws(MemberError) -> OutPoint {
    let text = try asText()
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = UInt32(parts[1]), String(index) == parts[1] else {
      throw MemberError("", .notAnOutPoint(text.excerpt))
    }
    do { return OutPoint(txid: try Txid(hex: parts[0]), index: index) } catch {
      throw MemberError("", .notAnOutPoint(text.excerpt))
    }
  }
}

// The same values as they are written.
extension JSON {
  /// Bytes in hexadecimal.
  public static func hex(_ bytes: [UInt8]) -> JSON { .string(Hex.encode(bytes)) }

  /// An amount in satoshis.
  public static func satoshis(_ amount: Amount) -> JSON { .number(amount.satoshis) }
}
