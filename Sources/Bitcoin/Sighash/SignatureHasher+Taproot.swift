public import Hashing

/// Why a taproot signature hash cannot be computed.
public enum TaprootSighashError: Error, Equatable, Sendable {
  /// BIP341 does not define the hash type.
  case undefinedType(UInt32)
  /// SIGHASH_SINGLE without an output at the input's index.
  case noMatchingOutput(input: Int)
  /// A spent output is unknown, and taproot commits to all of them.
  case spentOutputsUnknown
}

/// What a taproot signature commits to besides the transaction.
public struct TaprootContext: Hashable, Sendable {
  /// The leaf that is executed, for a spend by script.
  public struct Leaf: Hashable, Sendable {
    /// The leaf's hash.
    public var hash: Digest<32>
    /// The number of the last executed OP_CODESEPARATOR among the instructions; 0xffffffff for
    /// none.
    public var codeSeparator: UInt32

    /// Makes a leaf's context from its hash and a place in it.
    public init(hash: Digest<32>, codeSeparator: UInt32 = .max) {
      self.hash = hash
      self.codeSeparator = codeSeparator
    }
  }

  /// The witness's last item, if it is an annex: it starts with 0x50.
  public var annex: [UInt8]?
  /// The leaf for a spend by script, `nil` for a spend by key.
  public var leaf: Leaf?

  /// Describes a spend by key, unless a leaf is given.
  public init(annex: [UInt8]? = nil, leaf: Leaf? = nil) {
    self.annex = annex
    self.leaf = leaf
  }
}

/// The signature hash of taproot (BIP341), which commits to every spent output.
extension SignatureHasher {
  private static let tag = TaggedHash(tag: "TapSighash")

  /// The digest that a signature in a taproot spend signs, by key or by script.
  public func taproot(
    input: Int, type: SighashType, context: TaprootContext = TaprootContext()
  ) throws(TaprootSighashError) -> Digest<32> {
    var sink = HashSink(Self.tag.begin())
    try writeTaproot(input: input, type: type, context: context, to: &sink)
    return sink.finalize()
  }

  /// The bytes whose tagged hash is the signature hash, with the leading epoch byte.
  public func taprootPreimage(
    input: Int, type: SighashType, context: TaprootContext = TaprootContext()
  ) throws(TaprootSighashError) -> [UInt8] {
    var buffer = ByteBuffer()
    try writeTaproot(input: input, type: type, context: context, to: &buffer)
    return buffer.bytes
  }

  private func writeTaproot(
    input: Int, type: SighashType, context: TaprootContext, to sink: inout some ByteSink
  ) throws(TaprootSighashError) {
    let outputs = try taprootOutputs(type)
    guard outputs != .single || input < transaction.outputs.count else {
      throw .noMatchingOutput(input: input)
    }
    guard let spent else { throw .spentOutputsUnknown }
    sink.write(0 as UInt8)
    sink.write(type.byte)
    sink.write(transaction.version)
    sink.write(transaction.lockTime.rawValue)
    if !type.isAnyoneCanPay {
      sink.write(prevouts)
      sink.write(spent.amounts)
      sink.write(spent.scripts)
      sink.write(sequences)
    }
    if outputs == .all { sink.write(self.outputs) }
    writeTaprootInput(input, type: type, context: context, to: &sink)
    if outputs == .single {
      sink.write(Self.digest { transaction.outputs[input].encode(to: &$0) })
    }
    writeLeaf(context.leaf, to: &sink)
  }

  /// The outputs that a type covers: taproot defines seven types and refuses all others.
  private func taprootOutputs(
    _ type: SighashType
  ) throws(TaprootSighashError) -> SighashType.Outputs {
    switch type.rawValue {
    case 0, 1, 0x81: .all
    case 2, 0x82: .none
    case 3, 0x83: .single
    default: throw .undefinedType(type.rawValue)
    }
  }

  private func writeTaprootInput(
    _ index: Int, type: SighashType, context: TaprootContext, to sink: inout some ByteSink
  ) {
    let extensionFlag: UInt8 = context.leaf == nil ? 0 : 1
    sink.write(extensionFlag << 1 | (context.annex == nil ? 0 : 1))
    if type.isAnyoneCanPay {
      transaction.inputs[index].previousOutput.encode(to: &sink)
      spentOutputs[index].encode(to: &sink)
      sink.write(transaction.inputs[index].sequence.rawValue)
    } else {
      sink.write(UInt32(index))
    }
    if let annex = context.annex { sink.write(Self.digest { $0.write(prefixed: annex) }) }
  }

  private func writeLeaf(_ leaf: TaprootContext.Leaf?, to sink: inout some ByteSink) {
    guard let leaf else { return }
    sink.write(leaf.hash)
    sink.write(0 as UInt8)
    sink.write(leaf.codeSeparator)
  }
}
