internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

extension Scene<OneWay> {
  /// The ways out of all variants, each as it went in a channel of its own.
  var doorTable: Table<OneWay>? {
    let doors = OneWay.Door.variants.map { OneWay.Door($0, terms) }
    return Table(
      title: "\(.who(.payee)) vanishes after two payments",
      columns: [
        .words("way out"), .words("signed first"), .words("refund in"), .words("blocks"),
        .words("transactions"), .words("fees"),
      ], rows: doors.map(\.row))
  }
}

extension OneWay {
  /// A channel whose payee vanishes, played to its end.
  struct Door {
    let variant: Variant
    /// How things stand in the end.
    let moment: ScenarioMoment<OneWay>

    /// One of each kind, all with room for some payments.
    static let variants: [Variant] = [
      .trusting, .refund(at: 140), .expiry(at: 140), .lifetime(40), .kickOff(10),
    ]

    /// Plays it.
    init(_ variant: Variant, _ terms: Terms) {
      self.variant = variant
      let plot = Plot(terms.with(variant))
      var moment = ScenarioMoment(startOf: Scenario<OneWay>("door-\(variant.kind)", plot.terms))
      for move in plot.abandoned {
        do { _ = try moment.advance(move) } catch {
          preconditionFailure("the moves of a story can be made: \(error)")
        }
      }
      self.moment = moment
    }
  }
}

extension OneWay.Door {
  /// The door in numbers.
  fileprivate var row: [Table<OneWay>.Cell] {
    let funded = moment.block(of: .funding)
    let refunded = moment.block(of: .refund)
    let waited = refunded.flatMap { last in funded.map { last.distance(above: $0) } }
    return [
      .words(kind), .words(signedFirst),
      refunded.map { .value(.height($0)) } ?? .words("never"),
      waited.map { .value(.count($0)) } ?? .empty, .value(.count(moment.outcome.confirmed.count)),
      .value(.satoshis(fees)),
    ]
  }

  private var kind: Narration<OneWay> { Narration(stringLiteral: variant.kind.rawValue) }

  private var signedFirst: Narration<OneWay> {
    switch variant {
    case .refund: "the refund"
    case .kickOff: "the kick-off"
    case .expiry, .lifetime, .trusting: "nothing"
    }
  }

  /// What miners have got.
  private var fees: Amount {
    let outcome = moment.outcome
    let gained = PaymentRole.allCases.reduce(0) { $0 + outcome.change[$1] }
    return Amount(uncheckedSatoshis: 0 - gained - outcome.locked.satoshis)
  }
}

extension OneWay.Plot {
  /// A channel with two payments, whose payee vanishes and whose payer leaves.
  fileprivate var abandoned: Moves<OneWay> {
    opening + paying(2) + [.silence(.payee)] + leaving + .mining(60)
  }

  /// What the payer must be told: a refund it takes by itself, and a kick-off it does not publish
  /// without its owner.
  private var leaving: Moves<OneWay> {
    switch terms.variant {
    case .kickOff: [.order(.payer, .giveUp)]
    case .refund, .expiry, .lifetime, .trusting: []
    }
  }
}
