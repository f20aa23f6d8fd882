import Bitcoin

/// The disconnected transactions of one reorganisation, as many as fit.
struct SlowPool {
  let capacity: Int
  private var newestFirst: [SlowNode.Named] = []
  private var reserved = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  var oldestFirst: [SlowNode.Named] { newestFirst.reversed() }

  mutating func add(_ block: [SlowNode.Named]) -> [SlowNode.Named] {
    reserved = newestFirst.count + block.count
    newestFirst += block.reversed()
    var forgotten: [SlowNode.Named] = []
    while !newestFirst.isEmpty, memory > capacity { forgotten.append(newestFirst.removeFirst()) }
    return forgotten
  }

  mutating func remove(_ confirmed: [Txid]) {
    newestFirst.removeAll { confirmed.contains($0.txid) }
  }

  /// What Bitcoin Core would count: for each transaction its parts, a node of a list and one of a
  /// table; and the table's buckets.
  private var memory: Int {
    newestFirst.reduce(Self.block(8 * Self.buckets(reserved))) { sum, named in
      sum + Self.block(32) + Self.block(48) + Self.memory(of: named.transaction)
    }
  }

  private static func memory(of transaction: Transaction) -> Int {
    var sum = block(128) + block(24)
    sum += block(transaction.inputs.count * 112) + block(transaction.outputs.count * 48)
    for input in transaction.inputs {
      sum += script(input.scriptSig.bytes.count)
      sum += block(input.witness.items.count * 24)
      for item in input.witness.items { sum += block(item.count) }
    }
    for output in transaction.outputs { sum += script(output.scriptPubKey.bytes.count) }
    return sum
  }

  private static func script(_ bytes: Int) -> Int { bytes > 36 ? block(bytes) : 0 }

  /// A block of the heap: 8 bytes more, at least 32, in steps of 16 bytes.
  private static func block(_ bytes: Int) -> Int {
    bytes == 0 ? 0 : max(32, (bytes + 16 + 15) / 16 * 16)
  }

  /// As seen with GNU's `std::unordered_map`, for few entries.
  private static func buckets(_ entries: Int) -> Int {
    let seen = [
      2, 2, 2, 3, 5, 5, 7, 7, 11, 11, 11, 11, 13, 13, 17, 17, 17, 19, 19, 23, 23, 23, 23, 29, 29,
      29,
      29, 29, 29, 31, 31, 37, 37, 37, 37, 37, 37, 41, 41, 41, 41, 43, 43, 47, 47, 47, 47, 53, 53,
      53,
      53, 53, 53, 59, 59, 59, 59, 59, 59, 61, 61, 67, 67, 67, 67, 67, 67, 71, 71, 71, 71, 73, 73,
      79,
      79, 79, 79, 79, 79, 83, 83, 83, 83, 89, 89, 89, 89, 89, 89, 97, 97, 97, 97, 97, 97, 97, 97,
    ]
    return seen.indices.contains(entries) ? seen[entries] : 103
  }
}
