internal import Hashing
internal import Secp256k1

extension KeyExpression {
  /// Reads a key without origin and path: hexadecimal, WIF, or an extended key.
  static func parseBase(
    _ text: ArraySlice<UInt8>, in context: KeyContext, _ network: Network
  ) throws(KeyExpressionError) -> KeySource {
    let text = String(decoding: text, as: UTF8.self)
    if let bytes = hexBytes(text) { return try parseHex(bytes, in: context) }
    return try withCleanStack { () throws(KeyExpressionError) in
      var payload = try payload(of: text)
      defer { wipe(&payload) }
      return payload.count == ExtendedKey.encodedCount
        ? try parseExtended(payload, network) : try parseSecret(payload, in: context, network)
    }
  }

  private static func payload(of text: String) throws(KeyExpressionError) -> [UInt8] {
    do { return try Base58Check.decode(text, maximumBytes: ExtendedKey.encodedCount) } catch {
      throw .notAKey(error)
    }
  }

  /// The bytes of a hexadecimal text; `nil` if it may be base58.
  private static func hexBytes(_ text: String) -> [UInt8]? {
    do { return try Hex.decode(text) } catch { return nil }
  }

  private static func parseHex(
    _ bytes: [UInt8], in context: KeyContext
  ) throws(KeyExpressionError) -> KeySource {
    do {
      if context == .taproot, bytes.count == 32 { return .xOnly(try XOnlyPublicKey(bytes)) }
      _ = try PublicKey(bytes)
    } catch {
      throw .publicKey(error)
    }
    guard bytes[0] & ~1 != 6 else { throw .hybrid }
    guard bytes.count == 33 || context == .legacy else { throw .uncompressed }
    return .publicKey(bytes)
  }

  private static func parseSecret(
    _ payload: [UInt8], in context: KeyContext, _ network: Network
  ) throws(KeyExpressionError) -> KeySource {
    let key: WIF
    do { key = try WIF(payload: payload, network: network) } catch { throw .wif(error) }
    guard key.form == .compressed || context == .legacy else { throw .uncompressed }
    return .secret(key, isXOnly: context == .taproot)
  }

  private static func parseExtended(
    _ payload: [UInt8], _ network: Network
  ) throws(KeyExpressionError) -> KeySource {
    do {
      let key = try ExtendedKey(payload: payload, network: network)
      return .extended(key, DerivationPath(), .none)
    } catch {
      throw .extendedKey(error)
    }
  }
}
