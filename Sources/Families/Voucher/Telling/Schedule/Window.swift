package import Filecoin

extension Voucher {
  /// The window between settle and collect, lined up from the epoch that executes the settle: until
  /// when a payee that is as slow as the terms allow has handed its vouchers in.
  ///
  ///     S          S + 5         S + 16       S + 17            S + 1439     S + 1440
  ///     settle ───► relied on ──► acted on ──► executed ─ spare ─► last       collect
  package struct Window: Equatable, Sendable {
    /// What is taken for given.
    package let terms: Terms
    /// The epoch that executes the settle.
    package let settled: Epoch

    /// Lines up the window of a settle.
    package init(_ terms: Terms, settled: Epoch) {
      self.terms = terms
      self.settled = settled
    }
  }
}

extension Voucher.Window {
  /// From here on a wallet relies on what it has seen of the settle.
  package var relied: Epoch { settled.adding(terms.confidence) }

  /// The last epoch after which a payee that is as slow as it may be acts: its wallet waits one epoch
  /// more before it acts by itself.
  package var acted: Epoch { relied.adding(1 + Int64(terms.timing.reaction)) }

  /// The last epoch in which what it sends then is executed, and executed again if a branch undoes
  /// it.
  package var executed: Epoch {
    let undone = Int64(terms.timing.undone)
    return acted.adding(inclusion).adding(undone > 0 ? undone + 1 : 0)
  }

  /// The last epoch that takes a voucher.
  package var last: Epoch { collectable.adding(-1) }

  /// The first epoch in which both sides can be paid.
  package var collectable: Epoch { settled.adding(terms.settleDelay) }

  /// How many epochs are to spare; less than none where the window is too short.
  package var spare: Int64 { last.value - executed.value }

  /// Whether every payee that is as slow as it may be is in time.
  package var isSafe: Bool { spare >= 0 }

  /// The shortest delay between settle and collect that is safe.
  package var leastDelay: Int64 { terms.settleDelay - spare }

  /// How many epochs those who make blocks may take.
  private var inclusion: Int64 { Int64(max(1, terms.timing.delay)) }
}
