public import Bitcoin
public import Hashing

/// BIP-0143's message for a transaction with one input, hashed as far as it never changes.
///
/// Version, input, script and amount stand in front of the outputs, so one running hash that has
/// absorbed them serves every later state. A digest then costs a few blocks and no memory.
public struct PreparedSpend: Sendable {
  private let start: SHA256

  /// Absorbs what stands in front of the outputs.
  public init(
    version: UInt32 = 2, outPoint: OutPoint, sequence: InputSequence, script: Script,
    amount: Amount
  ) {
    var sink = RunningHash()
    sink.write(version)
    sink.write(RunningHash.doubled { outPoint.encode(to: &$0) })
    sink.write(RunningHash.doubled { $0.write(sequence.rawValue) })
    outPoint.encode(to: &sink)
    script.encode(to: &sink)
    amount.encode(to: &sink)
    sink.write(sequence.rawValue)
    start = sink.hash
  }

  /// The digest under a hash type that covers everything, for outputs that are hashed already.
  public func digest(outputs: Digest<32>, lock: LockTime, type: SighashType = .all) -> Digest<32> {
    var hash = start
    hash.update(outputs)
    hash.update(littleEndian: lock.rawValue)
    hash.update(littleEndian: type.rawValue)
    return SHA256.hash(hash.finalize())
  }
}

/// Hashes outputs one after the other: BIP-0143's hashOutputs.
public struct OutputsHash: Sendable {
  private var hash = SHA256()

  /// Starts without any output.
  public init() {}

  /// Adds an output.
  public mutating func append(_ value: Amount, _ script: Script) {
    hash.update(littleEndian: value.satoshis)
    hash.update(compactSize: script.count)
    hash.update(script.bytes)
  }

  /// The hash of all outputs so far.
  public var digest: Digest<32> { SHA256.hash(hash.finalize()) }
}

/// A sink that hashes what is written.
private struct RunningHash: ByteSink {
  private(set) var hash = SHA256()

  mutating func write(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }

  static func doubled(_ write: (inout RunningHash) -> Void) -> Digest<32> {
    var sink = RunningHash()
    write(&sink)
    return SHA256.hash(sink.hash.finalize())
  }
}

extension SHA256 {
  fileprivate mutating func update(littleEndian value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { update($0) }
  }

  /// Nearly every script has one byte of length; only others take the way through a sink.
  fileprivate mutating func update(compactSize count: Int) {
    guard count >= 0xfd else { return update(littleEndian: UInt8(count)) }
    var buffer = ByteBuffer()
    buffer.write(compactSize: count)
    update(buffer.bytes)
  }
}
