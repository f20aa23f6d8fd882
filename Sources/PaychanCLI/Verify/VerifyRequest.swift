internal import Bitcoin
internal import ExactJSON
internal import ScriptEngine

/// One line of `paychan verify`: a transaction, what it spends, and which rules hold.
struct VerifyRequest {
  let transaction: Transaction
  let prevouts: [TransactionOutput]
  let flags: VerificationFlags
  /// One input alone; `nil` for the transaction's shape and then every input.
  let input: Int?

  init(_ request: JSON) throws(RequestError) {
    transaction = try Self.transaction(request["tx"])
    prevouts = try Self.prevouts(request["prevouts"])
    flags = try Self.flags(request["flags"])
    input = try Self.input(request["input"], of: transaction)
  }

  private static func transaction(_ json: JSON?) throws(RequestError) -> Transaction {
    guard let text = json?.string else { throw .expected("hexadecimal", at: "tx") }
    let bytes = try hex(text, at: "tx")
    do { return try Transaction(networkFormat: bytes) } catch { throw .notATransaction(error) }
  }

  private static func prevouts(_ json: JSON?) throws(RequestError) -> [TransactionOutput] {
    guard let list = json?.array else { throw .expected("an array", at: "prevouts") }
    var outputs: [TransactionOutput] = []
    for (index, prevout) in list.enumerated() {
      let place = "prevouts[\(index)]"
      guard let satoshis = prevout["value"]?.number?.int64 else {
        throw .expected("a whole number of satoshis", at: "\(place).value")
      }
      guard let script = prevout["script"]?.string else {
        throw .expected("hexadecimal", at: "\(place).script")
      }
      outputs.append(
        TransactionOutput(
          value: Amount(uncheckedSatoshis: satoshis),
          scriptPubKey: Script(try hex(script, at: "\(place).script"))))
    }
    return outputs
  }

  private static func flags(_ json: JSON?) throws(RequestError) -> VerificationFlags {
    switch json {
    case .string("CONSENSUS"): return .consensus
    case .string("STANDARD"): return .standard
    case .string("NONE"): return []
    case .array(let names):
      var flags: VerificationFlags = []
      for name in names { flags.insert(try flag(name)) }
      return flags
    default:
      throw .expected("an array of names, or CONSENSUS, STANDARD or NONE,", at: "flags")
    }
  }

  private static func flag(_ json: JSON) throws(RequestError) -> VerificationFlags {
    guard let name = json.string else { throw .expected("names", at: "flags") }
    guard let flag = VerificationFlags(name: name) else { throw .unknownFlag(name) }
    return flag
  }

  private static func input(
    _ json: JSON?, of transaction: Transaction
  ) throws(RequestError) -> Int? {
    guard let json, json != .null else { return nil }
    guard let input = json.number?.int64 else { throw .expected("a whole number", at: "input") }
    guard input >= 0, input < transaction.inputs.count else {
      throw .noSuchInput(input, count: transaction.inputs.count)
    }
    return Int(input)
  }

  private static func hex(_ text: String, at place: String) throws(RequestError) -> [UInt8] {
    do { return try Hex.decode(text) } catch { throw .notHex(error, at: place) }
  }
}
