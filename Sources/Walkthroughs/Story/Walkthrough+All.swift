extension Walkthrough {
  /// Every story of the family, in the order in which they are best read.
  public static var all: [Walkthrough] { Family.walkthroughs }

  /// The story of a name.
  public static func named(_ name: String) -> Walkthrough? { all.first { $0.name == name } }
}
