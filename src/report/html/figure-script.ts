/** The script of a page with figures: draws a figure as PNG from the SVG that is in the page, and copies its caption. */

/** Pixels of the picture a unit of the figure, as in files. */
const ZOOM = 2;

export const FIGURE_SCRIPT = `
for (const take of document.querySelectorAll('.take')) {
  const svg = take.parentElement.querySelector('svg.wide');
  const [png, copy] = take.querySelectorAll('button');
  const status = take.querySelector('[role=status]');
  png.onclick = () => {
    const { width, height } = svg.viewBox.baseVal;
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = width * ${ZOOM};
      canvas.height = height * ${ZOOM};
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      const link = document.createElement('a');
      link.href = canvas.toDataURL();
      link.download = png.dataset.file;
      link.click();
    };
    image.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  };
  copy.onclick = () => {
    const caption = take.querySelector('.caption');
    getSelection().selectAllChildren(caption);
    navigator.clipboard?.writeText(caption.textContent).then(() => {
      status.textContent = copy.dataset.done;
    }, () => {});
  };
  png.hidden = copy.hidden = false;
}
`;
