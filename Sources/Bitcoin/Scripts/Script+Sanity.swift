extension Script {
  /// Whether it consists of known operations and of complete pushes that fit on a stack.
  ///
  /// It is Bitcoin Core's `HasValidOps`, which counts the operations up to OP_NOP10 as known.
  public var hasValidOperations: Bool {
    isWellFormed
      && instructions.allSatisfy {
        $0.opcode <= Opcode.nop10.rawValue && $0.data.count <= Self.maximumItemSize
      }
  }

  /// Whether a transaction with this script was probably read in the right format.
  var looksIntended: Bool { hasValidOperations && count <= Self.maximumSize }
}
