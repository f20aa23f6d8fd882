internal import Bitcoin
internal import Checker
internal import ExactJSON
internal import MockLedger

extension LedgerSession {
  /// Does what a line asks for, and says what came of it.
  mutating func perform(_ request: LedgerRequest) throws(LedgerRequestError) -> JSON {
    switch request {
    case .generate(let count, let script): return generate(count, to: script)
    case .block(let block): return submit(block)
    case .test(let transaction): return try test(transaction)
    case .send(let transaction): return try send(transaction)
    case .invalidate(let hash): return try invalidate(hash)
    case .reconsider(let hash): return try reconsider(hash)
    case .time(let time):
      ledger.setClock(to: time ?? ledger.tipTime)
      return ["time": .number(ledger.now)]
    case .tip: return ledger.tipJSON
    case .mempool: return ledger.mempoolJSON
    case .output(let point): return ledger.outputJSON(point)
    case .save(let path): return try save(path)
    case .load(let path): return try load(path)
    }
  }

  private mutating func generate(_ count: Int, to script: Script) -> JSON {
    let blocks = ledger.mine(count, to: script).map { JSON.hex($0.encoded) }
    return ["blocks": .array(blocks), "height": .number(ledger.height.value)]
  }

  private mutating func submit(_ block: Block) -> JSON {
    let answer = ledger.submit(block)
    var json: JSONObject = [
      "accepted": .bool(answer == .accepted),
      "reject-reason": answer.rejectReason.map { .string($0) } ?? .null,
    ]
    json.add(ledger.place)
    if explains {
      json["reject-details"] = answer.rejectDetails.map { .string($0) }
      json["explain"] = answer.explanation?.json
    }
    return .object(json)
  }

  private func test(_ transaction: Transaction) throws(LedgerRequestError) -> JSON {
    do {
      return try ledger.test(transaction).testJSON
    } catch {
      return try refusal(of: transaction, error)
    }
  }

  private mutating func send(_ transaction: Transaction) throws(LedgerRequestError) -> JSON {
    do {
      return ["txid": .string(try ledger.send(transaction).txid.description)]
    } catch {
      return try refusal(of: transaction, error)
    }
  }

  private func refusal(
    of transaction: Transaction, _ refusal: TransactionRefusal
  ) throws(LedgerRequestError) -> JSON {
    if case .notModelled = refusal { throw .notModelled(refusal.rejectDetail) }
    var json: JSONObject = [
      "txid": .string(transaction.txid.description),
      "wtxid": .string(transaction.wtxid.description),
      "allowed": false,
      "reject-reason": .string(refusal.testReason),
    ]
    json["reject-details"] = refusal.testDetails.map { .string($0) }
    if explains { json["explain"] = refusal.explanation.json }
    return .object(json)
  }

  private mutating func invalidate(_ hash: BlockHash) throws(LedgerRequestError) -> JSON {
    do { try ledger.invalidate(hash) } catch { throw .noSuchBlock(error) }
    return .object(ledger.place)
  }

  private mutating func reconsider(_ hash: BlockHash) throws(LedgerRequestError) -> JSON {
    do { try ledger.reconsider(hash) } catch { throw .noSuchBlock(error) }
    return .object(ledger.place)
  }

  private func save(_ path: String) throws(LedgerRequestError) -> JSON {
    do {
      let count = try BlockFile(path).save(ledger.activeBlocks)
      return ["saved": .number(count), "file": .string(path)]
    } catch {
      throw .blockFile(error)
    }
  }

  /// All of the file or nothing: a ledger that meets a bad block stays as it was.
  private mutating func load(_ path: String) throws(LedgerRequestError) -> JSON {
    var loaded = ledger
    do throws(BlockFileError) {
      let count = try BlockFile(path).load { block, number throws(BlockFileError) in
        let before = loaded.now
        loaded.setClock(to: max(before, block.header.time))
        if case .refused(let refusal) = loaded.submit(block) {
          throw .refused(block: number, reason: refusal.rejectReason)
        }
      }
      ledger = loaded
      var json: JSONObject = ["loaded": .number(count), "file": .string(path)]
      json.add(ledger.place)
      return .object(json)
    } catch {
      throw .blockFile(error)
    }
  }
}

extension JSONObject {
  /// Adds the members of another object behind one's own.
  fileprivate mutating func add(_ other: JSONObject) {
    for member in other.members { self[member.key] = member.value }
  }
}
