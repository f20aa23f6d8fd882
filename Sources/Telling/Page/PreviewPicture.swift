/// The picture that is shown where somebody links to an index, in a file of its own.
struct PreviewPicture<Family: ToldFamily> {
  let title: String
  let columns: [StoryColumns<Family>.Column]

  /// As wide and as high as those who show such pictures ask for.
  var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">
    <rect width="1200" height="630" fill="#fbfaf7"/>
    <text x="80" y="130" font-family="Georgia, serif" font-size="58" font-weight="600" \
    fill="#1c1e21">\(title.escaped)</text>
    <text x="80" y="190" font-family="sans-serif" font-size="28" fill="#5a5f66">Paychan</text>
    \(bars)
    </svg>

    """
  }

  private var bars: String {
    let width = 1040 / max(1, columns.count)
    return columns.enumerated().map { place, column in
      var top = 250
      return column.parts.enumerated().map { number, part in
        let height = part.percent * 3
        let color = PagePalette.light[number % PagePalette.light.count].strong
        defer { top += height }
        return """
          <rect x="\(80 + place * width)" y="\(top)" width="\(width - 8)" height="\(height)" \
          fill="\(color)"/>
          """
      }.joined()
    }.joined(separator: "\n")
  }
}
