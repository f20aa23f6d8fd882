extension OneWay.Window {
  /// What a payee can do at a tip.
  enum Stage: String, CaseIterable {
    /// Payments are accepted; a payee that is as slow as it may be is still in time.
    case open
    /// A close that is offered now is in time.
    case closing
    /// A close that is offered now is in time only if miners are faster than they need be.
    case late
    /// The next block may hold the refund.
    case race
  }

  /// Neighbouring tips of the same stage.
  struct Span: Equatable {
    /// The first tip.
    let from: Int
    /// The last tip; `nil` where nothing changes any more.
    let to: Int?
    /// What a payee can do there.
    let stage: Stage
  }

  /// Every stage that is still to come, from the first tip at which the payee can act.
  var spans: [Span] {
    let ends: [(Stage, Int?)] = [
      (.open, deadline.lastTipToAccept), (.closing, deadline.closeBy), (.late, refundTip - 1),
      (.race, nil),
    ]
    var from = firstTip
    return ends.compactMap { stage, to in
      guard let to else { return Span(from: max(from, refundTip), to: nil, stage: stage) }
      guard to >= from else { return nil }
      defer { from = to + 1 }
      return Span(from: from, to: to, stage: stage)
    }
  }
}
