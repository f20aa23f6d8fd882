public import Bitcoin
public import ExactJSON

extension Proposal {
  /// What the members are called.
  enum Key {
    static let psbt = "psbt"
    /// Only beside a PSBT that spends an output from before segwit, which it cannot describe.
    static let spentOutput = "spent-output"
  }

  /// Writes the PSBT, and beside it the spent output where the PSBT has no place for it.
  public func write(to members: inout JSONObject) {
    members[Key.psbt] = .string(psbt.base64)
    if spentOutput.scriptPubKey.isPayToScriptHash {
      members[Key.spentOutput] = spentOutput.json
    }
  }

  /// Reads what `write(to:)` wrote.
  public init(_ members: inout MemberReader) throws(MemberError) {
    let psbt = try members.read(Key.psbt) { json throws(MemberError) in try json.asPSBT() }
    let legacyOutput = try members.read(Key.spentOutput, or: nil) { json throws(MemberError) in
      try json.asLegacyOutput()
    }
    do { try self.init(psbt, legacyOutput: legacyOutput) } catch {
      throw MemberError(Key.psbt, .notAProposal(error))
    }
  }
}

extension TransactionOutput {
  /// What the members are called.
  fileprivate enum Key {
    static let amount = "amount"
    static let script = "script"
  }

  /// Amount and script.
  public var json: JSON {
    [
      Key.amount: .satoshis(value),
      Key.script: .hex(scriptPubKey.bytes),
    ]
  }
}

extension JSON {
  fileprivate func asPSBT() throws(MemberError) -> PSBT {
    let text = try asText()
    do { return try PSBT(base64: text) } catch { throw MemberError("", .notAPSBT(error)) }
  }

  fileprivate func asLegacyOutput() throws(MemberError) -> TransactionOutput? {
    var members = try MemberReader(self)
    let value = try members.satoshis(TransactionOutput.Key.amount)
    let script = try members.read(TransactionOutput.Key.script) { json throws(MemberError) in
      try json.asScript()
    }
    try members.finish()
    guard script.isPayToScriptHash else {
      throw MemberError(TransactionOutput.Key.script, .notAScriptHash)
    }
    return TransactionOutput(value: value, scriptPubKey: script)
  }
}
