internal import Bitcoin
internal import ExactJSON

/// One line of `paychan ledger`.
enum LedgerRequest {
  case generate(Int, to: Script)
  case block(Block)
  case test(Transaction)
  case send(Transaction)
  case invalidate(BlockHash)
  case reconsider(BlockHash)
  /// Sets the clock; without a number to the tip's time.
  case time(UInt32?)
  case tip
  case mempool
  case output(OutPoint)
  case save(String)
  case load(String)

  /// What a line may ask for, by the key that asks.
  private static let readers: [(key: String, read: Reader)] = [
    (
      "generate",
      { json throws(LedgerRequestError) in
        .generate(try json.count("generate"), to: try json.payee())
      }
    ),
    ("block", { json throws(LedgerRequestError) in .block(try json.block()) }),
    ("test", { json throws(LedgerRequestError) in .test(try json.transaction("test")) }),
    ("send", { json throws(LedgerRequestError) in .send(try json.transaction("send")) }),
    (
      "invalidate",
      { json throws(LedgerRequestError) in
        .invalidate(try json.blockHash("invalidate"))
      }
    ),
    (
      "reconsider",
      { json throws(LedgerRequestError) in
        .reconsider(try json.blockHash("reconsider"))
      }
    ),
    ("time", { json throws(LedgerRequestError) in .time(try json.time()) }),
    ("tip", { json throws(LedgerRequestError) in try json.confirm("tip", .tip) }),
    ("mempool", { json throws(LedgerRequestError) in try json.confirm("mempool", .mempool) }),
    ("output", { json throws(LedgerRequestError) in .output(try json.outPoint("output")) }),
    ("save", { json throws(LedgerRequestError) in .save(try json.text("save")) }),
    ("load", { json throws(LedgerRequestError) in .load(try json.text("load")) }),
  ]

  private typealias Reader = @Sendable (JSONObject) throws(LedgerRequestError) -> LedgerRequest

  /// Every key that asks for something.
  static let keys: [String] = readers.map(\.key)

  init(_ json: JSONObject) throws(LedgerRequestError) {
    let asked = Self.readers.filter { json[$0.key] != nil }
    guard let reader = asked.first else { throw .nothingAsked }
    guard asked.count == 1 else { throw .severalAsked(asked.map(\.key)) }
    self = try reader.read(json)
  }
}
