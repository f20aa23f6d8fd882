import Testing

@testable import Channels

@Suite("Roles, and a value for each")
struct PerRoleTests {
  /// As many roles as a family may have, called otherwise than they are written.
  enum Hop: String, ChannelRole {
    case sender = "a", first = "b", second = "c", receiver = "d"
  }

  @Test("a role's index is its place among all", arguments: Hop.allCases)
  func places(role: Hop) {
    #expect(Hop.allCases[role.index] == role)
    #expect(Hop.allCases.count == maximumRoleCount)
  }

  @Test("payer and payee have the places that they are listed in", arguments: PaymentRole.allCases)
  func paymentRoles(role: PaymentRole) {
    #expect(PaymentRole.allCases[role.index] == role)
    #expect(role.other != role && role.other.other == role)
  }

  @Test("each role has the value that was made for it, in the order of the roles")
  func makes() {
    var made: [Hop] = []
    let values = PerRole<Hop, Int> { role in
      made.append(role)
      return 10 * role.index
    }
    #expect(made == Hop.allCases)
    for role in Hop.allCases { #expect(values[role] == 10 * role.index) }
    #expect(values.map { "\($0)" }[.receiver] == "30")
    #expect(values.map { $0 } == values)
  }

  @Test("a value is changed in place, and only for its role", arguments: Hop.allCases)
  func changes(role: Hop) {
    var values = PerRole<Hop, [Int]>(repeating: [7])
    values[role].append(8)
    for other in Hop.allCases { #expect(values[other] == (other == role ? [7, 8] : [7])) }
    #expect(values != PerRole(repeating: [7]))
    values[role].removeLast()
    #expect(values == PerRole(repeating: [7]))
    #expect(Set([values, PerRole(repeating: [7])]).count == 1)
  }

  @Test("the payer's and the payee's values have names of their own")
  func names() {
    var values = PerRole(payer: 1, payee: 2)
    #expect((values[.payer], values[.payee]) == (1, 2))
    (values.payer, values.payee) = (2, 1)
    #expect(values == PerRole(payer: 2, payee: 1) && values != PerRole(payer: 1, payee: 2))
    #expect(PerRole.both(3) == PerRole(payer: 3, payee: 3))
  }

  struct NoValue: Error, Equatable { let role: Hop }

  @Test("what cannot be made for one role is made for none, and says why")
  func fails() {
    #expect(throws: NoValue(role: .second)) {
      try PerRole<Hop, Int> { role throws(NoValue) in
        if role == .second { throw NoValue(role: role) }
        return role.index
      }
    }
  }
}
