internal import Bitcoin

/// Bitcoin Core's estimates of heap memory on 64-bit Linux (`memusage.h`).
///
/// The sizes of Core's classes follow from their members as of version 31; transactions read from
/// disk have no spare capacity. Only another compiler or C++ library would change them.
enum HeapMemory {
  /// `CTransaction`: two vectors, two numbers, a flag, two hashes.
  static let transaction = 128
  /// `stl_shared_counter`: the counter of a shared pointer.
  static let sharedCounter = 24
  /// `CTxIn`: an outpoint, a script, a sequence number and a witness.
  static let input = 112
  /// `CTxOut`: an amount and a script.
  static let output = 48
  /// `std::vector`, as a witness has one for each item.
  static let vector = 24
  /// Scripts up to this many bytes are stored inside their object (`prevector`).
  static let scriptWithin = 36
  /// A node of a list of transactions.
  static let listNode = allocated(32)
  /// A node of a table from names to places in that list.
  static let tableNode = allocated(48)

  /// The memory that the C library takes for this many bytes: `MallocUsage`.
  static func allocated(_ bytes: Int) -> Int { bytes == 0 ? 0 : ((bytes + 31) >> 4) << 4 }
}

extension Transaction {
  /// The memory of a shared transaction: `RecursiveDynamicUsage` of a `CTransactionRef`.
  var heapMemory: Int {
    HeapMemory.allocated(HeapMemory.transaction) + HeapMemory.allocated(HeapMemory.sharedCounter)
      + HeapMemory.allocated(HeapMemory.input * inputs.count)
      + HeapMemory.allocated(HeapMemory.output * outputs.count)
      + inputs.reduce(0) { $0 + $1.scriptSig.heapMemory + $1.witness.heapMemory }
      + outputs.reduce(0) { $0 + $1.scriptPubKey.heapMemory }
  }
}

extension Script {
  fileprivate var heapMemory: Int {
    count <= HeapMemory.scriptWithin ? 0 : HeapMemory.allocated(count)
  }
}

extension Witness {
  fileprivate var heapMemory: Int {
    HeapMemory.allocated(HeapMemory.vector * items.count)
      + items.reduce(0) { $0 + HeapMemory.allocated($1.count) }
  }
}
