/// The sign of the pages: a staircase of three bars, as an address that holds the picture itself.
enum PageIcon {
  static var address: String {
    let bars = [(2, 4), (5, 7), (8, 10)].map { left, top in
      "%3Crect x='\(left)' y='\(top)' width='\(14 - left)' height='2'/%3E"
    }.joined()
    return "data:image/svg+xml,%3Csvg xmlns='http%3A//www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
      + "%3Crect width='16' height='16' rx='3' fill='%23fbfaf7'/%3E%3Cg fill='%231f5fa8'%3E\(bars)"
      + "%3C/g%3E%3C/svg%3E"
  }
}
