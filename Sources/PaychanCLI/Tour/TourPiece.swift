internal import Bitcoin

/// What `paychan tour` can hand to another command.
enum TourPiece {
  case script
  case funding
  case division
  case spend(TourSpend)

  /// Every piece by its name, in the order of the tour.
  static let all: [(name: String, piece: TourPiece)] =
    [("script", .script), ("funding", .funding), ("division", .division)]
    + TourSpend.allCases.map { ($0.rawValue, .spend($0)) }

  /// The piece itself, on one line: hexadecimal, or a request to `paychan verify`.
  var line: [UInt8] {
    let money = TourMoney()
    return switch self {
    case .script: Self.hexLine(money.script.bytes)
    case .funding: Self.hexLine(money.funding.encoded)
    case .division: Self.hexLine(money.division.encoded)
    case .spend(let spend): spend.request(money).line
    }
  }

  private static func hexLine(_ bytes: [UInt8]) -> [UInt8] {
    Array("\(Hex.encode(bytes))\n".utf8)
  }
}
