internal import Hashing
internal import Secp256k1

/// Which forms of a key are allowed, by where the key will be shown.
enum KeyContext {
  /// In a script that is not a witness: every form.
  case legacy
  /// In a witness: compressed keys.
  case witness
  /// In taproot: compressed keys, and x alone.
  case taproot
}

extension KeyExpression {
  /// Reads a key expression of any form that is allowed outside of witnesses.
  public init(_ text: some StringProtocol, network: Network) throws(KeyExpressionError) {
    try self.init(Array(text.utf8), in: .legacy, network)
  }

  init(_ text: [UInt8], in context: KeyContext, _ network: Network) throws(KeyExpressionError) {
    guard !text.starts(with: "musig(".utf8) else { throw .notSupported(.musig) }
    let (origin, originMark, start) = try Self.parseOrigin(text)
    let (source, mark) = try Self.parseKey(text[start...], in: context, network)
    self.init(origin: origin, source: source, mark: mark ?? originMark ?? .letter)
  }

  private static func parseOrigin(
    _ text: [UInt8]
  ) throws(KeyExpressionError) -> (KeyOrigin?, HardenedMark?, end: Int) {
    guard let close = text.firstIndex(of: UInt8(ascii: "]")) else {
      guard text.first != UInt8(ascii: "[") else { throw .originNotClosed }
      return (nil, nil, 0)
    }
    if let second = text[(close + 1)...].firstIndex(of: UInt8(ascii: "]")) {
      throw .repeatedOrigin(offset: second)
    }
    guard text.first == UInt8(ascii: "[") else { throw .originNotOpened }
    let inner = text[1..<close]
    let digits = inner.prefix { $0 != UInt8(ascii: "/") }
    let fingerprint = try parseFingerprint(digits)
    guard digits.count < inner.count else {
      return (KeyOrigin(fingerprint: fingerprint), nil, close + 1)
    }
    let (indices, mark) = try parsePath(inner[(digits.endIndex + 1)...])
    let path = DerivationPath(indices)
    return (KeyOrigin(fingerprint: fingerprint, path: path), mark, close + 1)
  }

  private static func parseFingerprint(
    _ digits: ArraySlice<UInt8>
  ) throws(KeyExpressionError) -> KeyFingerprint {
    guard digits.count == 8 else { throw .fingerprintLength(digits.count) }
    let bytes: [UInt8]
    do { bytes = try Hex.decode(String(decoding: digits, as: UTF8.self)) } catch {
      throw .fingerprint(error)
    }
    return KeyFingerprint(rawValue: bytes.reduce(0) { $0 << 8 | UInt32($1) })
  }

  private static func parsePath(
    _ text: ArraySlice<UInt8>
  ) throws(KeyExpressionError) -> (indices: [ChildIndex], mark: HardenedMark?) {
    do { return try DerivationPath.parse(text) } catch { throw .path(error) }
  }

  private static func parseKey(
    _ text: ArraySlice<UInt8>, in context: KeyContext, _ network: Network
  ) throws(KeyExpressionError) -> (KeySource, HardenedMark?) {
    let slash = UInt8(ascii: "/")
    let base = text.prefix { $0 != slash }
    guard !base.isEmpty else { throw .keyMissing }
    let single = try parseBase(base, in: context, network)
    let rest = text[base.endIndex...].dropFirst()
    switch single {
    case .publicKey, .xOnly, .secret:
      guard base.endIndex == text.endIndex else {
        throw .pathOfSingleKey(offset: base.endIndex)
      }
      return (single, nil)
    case .extended(let key, _, _):
      guard base.endIndex < text.endIndex else { return (single, nil) }
      let (path, range, mark) = try parseDescent(rest)
      return (.extended(key, path, range), mark)
    }
  }

  /// Reads the path after an extended key and its first slash.
  private static func parseDescent(
    _ text: ArraySlice<UInt8>
  ) throws(KeyExpressionError) -> (DerivationPath, ChildRange, HardenedMark?) {
    guard !text.contains(UInt8(ascii: "<")) else { throw .notSupported(.multipath) }
    let last = text.suffix(while: { $0 != UInt8(ascii: "/") })
    let (range, rangeMark) = childRange(last)
    guard range != .none else {
      let (indices, mark) = try parsePath(text)
      return (DerivationPath(indices), .none, mark)
    }
    guard last.startIndex > text.startIndex else { return (DerivationPath(), range, rangeMark) }
    let (indices, mark) = try parsePath(text[..<(last.startIndex - 1)])
    return (DerivationPath(indices), range, mark ?? rangeMark)
  }

  private static func childRange(_ text: ArraySlice<UInt8>) -> (ChildRange, HardenedMark?) {
    switch String(decoding: text, as: UTF8.self) {
    case "*": (.normal, nil)
    case "*h": (.hardened, .letter)
    case "*'": (.hardened, .apostrophe)
    default: (.none, nil)
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice {
    let start = lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
