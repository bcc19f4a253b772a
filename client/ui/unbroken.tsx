/** For narrow cells: a short word with a hyphen, such as “e-mail”, stays in one piece. */
export const Unbroken = ({ children }: { children: string }) =>
  children.split(/(\S*\p{L}-\p{L}\S*)/u).map((piece, at) =>
    at % 2 === 1 && piece.length <= longest ? (
      // Pieces of one text, which never change their places.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className="unbroken">
        {piece}
      </span>
    ) : (
      piece
    ),
  )

const longest = 14
