extension Walkthrough {
  /// Every story, in the order in which they are best read.
  public static var all: [Walkthrough] {
    [
      .file100GB, .videoStream, .ladder, .hostage, .malleatedFunding, .silentSequence, .fees,
      .limits,
    ]
  }

  /// The story of a name.
  public static func named(_ name: String) -> Walkthrough? { all.first { $0.name == name } }
}
