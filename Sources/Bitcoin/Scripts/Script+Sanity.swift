extension Script {
  /// The longest item that a stack holds, outside of taproot.
  public static let maximumItemSize = 520

  /// Whether it consists of known operations and of pushes that end in it and fit on a stack.
  ///
  /// It is Bitcoin Core's `HasValidOps`, which counts the operations up to OP_NOP10 as known.
  public var hasValidOperations: Bool {
    isWellFormed
      && instructions.allSatisfy {
        $0.opcode <= Opcode.nop10.rawValue && $0.data.count <= Self.maximumItemSize
      }
  }

  /// Whether an encoded transaction that has this script in it was probably read in the right way.
  var looksIntended: Bool { hasValidOperations && count <= Self.maximumSize }
}
