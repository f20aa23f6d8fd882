internal import Bitcoin
internal import ExactJSON

/// What the members of a line stand for.
extension JSONObject {
  /// A count of blocks above this is taken for a mistake.
  private static let mostBlocks = 100_000

  func text(_ key: String) throws(LedgerRequestError) -> String {
    guard let text = self[key]?.string else { throw .expected("a string", at: key) }
    return text
  }

  func confirm(
    _ key: String, _ request: LedgerRequest
  ) throws(LedgerRequestError) -> LedgerRequest {
    guard self[key] == true else { throw .expected("true", at: key) }
    return request
  }

  func count(_ key: String) throws(LedgerRequestError) -> Int {
    guard let count = self[key]?.number?.int64, (0...Int64(Self.mostBlocks)).contains(count)
    else { throw .expected("a number from 0 to \(Self.mostBlocks)", at: key) }
    return Int(count)
  }

  func time() throws(LedgerRequestError) -> UInt32? {
    if self["time"] == "tip" { return nil }
    guard let time = self["time"]?.number?.uint64, let seconds = UInt32(exactly: time) else {
      throw .expected("seconds since 1970, below 2^32, or 'tip'", at: "time")
    }
    return seconds
  }

  /// Whom mined blocks pay: a script, an address or a descriptor.
  func payee() throws(LedgerRequestError) -> Script {
    let given = ["script", "address", "descriptor"].filter { self[$0] != nil }
    guard given.count == 1 else { throw .payee(given) }
    let text = try text(given[0])
    switch given[0] {
    case "script": return Script(try hex("script"))
    case "address":
      do { return try Address(text, network: .regtest).script } catch { throw .address(error) }
    default:
      return try script(ofDescriptor: text)
    }
  }

  private func script(ofDescriptor text: String) throws(LedgerRequestError) -> Script {
    let descriptor: Descriptor
    do { descriptor = try Descriptor(text, network: .regtest) } catch { throw .descriptor(error) }
    do { return try descriptor.script(at: 0) } catch { throw .derivation(error) }
  }

  func block() throws(LedgerRequestError) -> Block {
    let bytes = try hex("block")
    do { return try Block(decoding: bytes) } catch { throw .notABlock(error) }
  }

  func transaction(_ key: String) throws(LedgerRequestError) -> Transaction {
    let bytes = try hex(key)
    do { return try Transaction(anyFormat: bytes) } catch {
      throw .notATransaction(error, at: key)
    }
  }

  func blockHash(_ key: String) throws(LedgerRequestError) -> BlockHash {
    let text = try text(key)
    do { return try BlockHash(hex: text) } catch {
      throw .expected("64 hexadecimal digits", at: key)
    }
  }

  func outPoint(_ key: String) throws(LedgerRequestError) -> OutPoint {
    let parts = try text(key).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = UInt32(parts[1]) else {
      throw .expected("a txid, a colon and a number", at: key)
    }
    do { return OutPoint(txid: try Txid(hex: parts[0]), index: index) } catch {
      throw .expected("a txid, a colon and a number", at: key)
    }
  }

  private func hex(_ key: String) throws(LedgerRequestError) -> [UInt8] {
    let text = try text(key)
    do { return try Hex.decode(text) } catch { throw .notHex(error, at: key) }
  }
}
