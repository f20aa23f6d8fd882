internal import Bitcoin
internal import ExactJSON
internal import MockLedger

extension Ledger {
  /// Where the chain stands, as most answers end.
  var place: JSONObject {
    ["height": .number(height.value), "tip": .string(tip.description)]
  }

  /// The time that the last block gives itself.
  var tipTime: UInt32 { header(tip)?.time ?? now }

  /// The tip with the keys of `getblockheader`, and the node's clock.
  var tipJSON: JSON {
    [
      "hash": .string(tip.description),
      "height": .number(height.value),
      "time": .number(tipTime),
      "mediantime": .number(medianTimePast),
      "clock": .number(now),
    ]
  }

  /// Every block of the active chain, the first one included.
  var activeBlocks: [Block] {
    (0...height.value).map { value in
      guard let hash = blockHash(at: BlockHeight(uncheckedValue: value)), let block = block(hash)
      else { preconditionFailure("the active chain has a block at every height up to its tip") }
      return block
    }
  }

  /// The mempool with the keys of `getrawmempool`, verbose.
  var mempoolJSON: JSON {
    let entries = mempoolEntries
    var children: [Txid: [Txid]] = [:]
    for entry in entries {
      for parent in entry.parents where mempoolEntry(parent) != nil {
        children[parent, default: []].append(entry.txid)
      }
    }
    var json = JSONObject()
    for entry in entries {
      json[entry.txid.description] = entryJSON(entry, children: children[entry.txid] ?? [])
    }
    return .object(json)
  }

  private func entryJSON(_ entry: MempoolEntry, children: [Txid]) -> JSON {
    [
      "vsize": .number(entry.virtualSize),
      "weight": .number(entry.transaction.weight),
      "height": .number(entry.height.value),
      "wtxid": .string(entry.wtxid.description),
      "fees": ["base": entry.fee.coreJSON],
      "depends": .array(
        entry.parents.filter { mempoolEntry($0) != nil }.map { .string($0.description) }),
      "spentby": .array(children.map { .string($0.description) }),
    ]
  }
}

extension MempoolEntry {
  /// The transactions whose outputs are spent, each once, in the order of the inputs.
  fileprivate var parents: [Txid] {
    var seen: Set<Txid> = []
    return transaction.inputs.map(\.previousOutput.txid).filter { seen.insert($0).inserted }
  }
}
