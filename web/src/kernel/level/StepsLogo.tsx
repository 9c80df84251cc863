const BAR = { width: 2.6, gap: 0.75, height: 3.2 };
const COUNT = 5;

/** The motif: five rising steps, drawn once for the logo, the badge of a level and the progress of a wizard. */
export function Steps({ reached, size }: { reached: number; size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 17 17" aria-hidden="true" focusable="false">
      {Array.from({ length: COUNT }, (_, step) => {
        const height = BAR.height * (step + 1);
        const held = step <= reached;
        return (
          <rect
            key={step}
            x={0.25 + step * (BAR.width + BAR.gap)}
            y={16.5 - height}
            width={BAR.width}
            height={height - 0.25}
            rx={0.4}
            fill={held ? "var(--palier-action)" : "none"}
            stroke={held ? "var(--palier-action)" : "var(--palier-control)"}
            strokeWidth={0.5}
          />
        );
      })}
    </svg>
  );
}

/** The five steps, all held: the logo beside the name. Decorative, the name is written next to it. */
export function StepsLogo({ size = 24 }: { size?: number }) {
  return <Steps reached={COUNT - 1} size={size} />;
}
