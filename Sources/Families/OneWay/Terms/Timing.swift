extension OneWay {
  /// How fast the payee acts and miners confirm, and how much of the chain may be undone.
  public struct Timing: Hashable, Sendable {
    /// How many blocks a party may need before it acts.
    public var reaction: UInt32
    /// How many blocks miners may take to confirm an acceptable transaction; 1 is the very next.
    public var delay: UInt32
    /// How many blocks one longer branch may undo; with 0 a confirmation is for good.
    public var undone: UInt32

    /// Puts the numbers together; `Terms` checks them.
    public init(reaction: UInt32, delay: UInt32, undone: UInt32 = 0) {
      self.reaction = reaction
      self.delay = delay
      self.undone = undone
    }
  }
}

extension OneWay.Timing {
  /// The most blocks from the tip at which a transaction is offered to the block that holds it for
  /// good: m in the text.
  ///
  /// Miners may take `delay` blocks. A branch may undo that block as long as it is among the last
  /// `undone`; the branch is one block longer than what it replaces and may leave the transaction
  /// out, and from its tip on miners may take `delay` blocks once more.
  public var confirming: Int {
    undone == 0 ? Int(delay) : Int(delay) + Int(undone) + Int(delay)
  }

  /// The most blocks from the tip at which a party sees that it must act to the block that holds
  /// its transaction for good.
  public var lead: Int { Int(reaction) + confirming }
}
