internal import Bitcoin
package import Channels
package import ExactJSON
package import Simulation
package import Telling
package import Walkthroughs

extension Timelock: ToldFamily {
  package static var seller: PaymentRole? { .payee }

  package static func opensChannel(_ order: Order) -> Bool { order == .open }

  package static func rows(of terms: Terms) -> [(String, String)] { terms.rows }

  package static func words(for change: Change) -> String {
    switch change {
    case .message(let change): change.words
    case .transaction(let change): change.words(everythingTo: PaymentRole.payer)
    case .signature(let change): change.words
    }
  }

  package static func words(for message: Message, _ wording: Wording<Timelock>) -> String {
    message.words(wording)
  }
}

// What its walkthroughs show.
extension Timelock: IllustratedFamily {
  package static func pace(under terms: Terms) -> String { terms.ladder.paceWords }

  package static func summary(of labels: [TransactionLabel<TransactionName>]) -> String {
    labels.summary
  }

  package static func drawings(
    of scene: Scene<Timelock>, style: Style, width: Int
  ) -> [[Line]] {
    let rungs = scene.rungs(atMost: 6)
    guard rungs.count > 1 || (rungs.count == 1 && scene.terms.ladder.step > 0) else { return [] }
    return [Staircase(rungs: rungs, scene: scene, style: style, width: width).lines]
  }

  package static func figures(of scene: Scene<Timelock>, heading: String) -> [Markup] {
    Ruler(scene: scene, heading: heading).markup
  }

  package static func introduction(of cast: PerRole<PaymentRole, String>) -> [Markup] {
    [
      .element("span", of: "who payer", cast.shortName(.payer).capitalizedFirst),
      Markup(told(" pays, ")), .element("span", of: "who payee", cast.shortName(.payee)),
      Markup(told(" is paid.")),
    ]
  }

  package static func members(of scene: Scene<Timelock>) -> [JSONObject.Member] {
    let members: JSONObject = ["ladder": .array(scene.rungs(atMost: 6).map(\.json))]
    return members.members
  }
}

extension Rung {
  fileprivate var json: JSON {
    [
      "state": .number(state), "label": .string(label.description),
      "first-block": .number(firstBlock.value), "whereabouts": whereabouts.json,
    ]
  }
}
